import { expect, test } from 'vitest';
import { converted } from './converted.ts';

test.each([
  ['<p>A <b>b</b> and <i>i</i></p>', 'A **b** and _i_'],
  ['<p><b> </b>x<em></em></p>', 'x'],
  ['plain text<p>and a paragraph', 'plain text\n\nand a paragraph'],
  ['<h2>One</h2><h3>Two</h3>', '## One\n\n### Two'],
  ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
  ['<ul><li><input type="checkbox" checked> a</li><li><input type="checkbox"> b</li></ul>', '- [x] a\n- [ ] b'],
  ['<p>a<br>&nbsp; b</p>', 'a\\\nb'],
  ['<p>a<br>b<br/>c</p>', 'a\\\nb\\\nc'],
  [
    '<p>H<sub>2</sub>O <kbd class="k">Ctrl</kbd> <mark style="x">m</mark></p>',
    'H<sub>2</sub>O <kbd>Ctrl</kbd> <mark>m</mark>',
  ],
  ['<p><abbr title="a &quot;b&quot;">c</abbr></p>', '<abbr title="a &#x22;b&#x22;">c</abbr>'],
  ['<small><p>a</p><p>b</p></small>', 'a\n\nb'],
  ['<p><strike>a</strike> <tt>b</tt> <font color="red">c</font> <big>d</big></p>', '~~a~~ `b` c d'],
  ['<center>a <acronym title="t">b</acronym></center>', 'a <abbr title="t">b</abbr>'],
  ['<blockquote><p>a</p><cite>b</cite></blockquote>', '> a\n>\n> <cite>b</cite>'],
  ['<dl><dt>a</dt><dd>b</dd></dl>', 'a\n:   b'],
  [
    '<details><summary>a <b>b</b></summary><p>c</p></details>',
    '<details>\n<summary>a <b>b</b></summary>\n\nc\n\n</details>',
  ],
  ['<p>a&nbsp;&nbsp; b&nbsp;c&nbsp;</p><p>&nbsp;</p>', 'a b\u00a0c'],
  ['<p>“a” &amp; &lt;b&gt; &copy; &hellip;</p>', '“a” & \\<b> © …'],
  ['<button type="submit">Go</button><form><label>Name</label><input name="n"></form>', 'Go\n\nName'],
  ['<article><header><h1>a</h1></header><section>b</section></article>', '# a\n\nb'],
  ['<!doctype html><html><head><title>t</title></head><body><p>a</p></body></html>', 'a'],
  ['<!-- c -->\n<!-- d --><!doctype html><title>t</title><p>a', 'a'],
  ['', ''],
  ['<div>\n\n</div>', ''],
])('%j is written as %j', (html, expected) => expect(converted(html).markdown).toBe(expected));

test.each([
  ['1. a', '1\\. a'],
  ['- a', '\\- a'],
  ['# a', '\\# a'],
  [': a', '\\: a'],
  ['a * b _c_ d_e_f', 'a \\* b \\_c\\_ d_e_f'],
  ['[a](b) `c`', '\\[a]\\(b) \\`c\\`'],
  ['costs $5 or $6', 'costs \\$5 or \\$6'],
  ['%%a%% {{ b }} {% c %}', '\\%%a\\%% \\{{ b }} \\{% c %}'],
  ['a &amp;amp; b', 'a \\&amp; b'],
  ['see https://a.example/b_c_d.', 'see <https://a.example/b_c_d>.'],
])('the text %j reads the same', (text, expected) => expect(converted(`<p>${text}</p>`).markdown).toBe(expected));

test.each([
  ['<p><a href="/x y">a</a></p>', '[a](</x y>)'],
  ['<p><a href="javascript:x()">a</a> <a href="#"></a><a>b</a></p>', 'a b'],
  ['<p><a href="#x">a</a></p><p id="x">b</p>', '[a](#x)\n\n<span id="x"></span>b'],
  ['<p><a href="#part-one">a</a></p><h2 id="part-one">Part one</h2>', '[a](#part-one)\n\n## Part one'],
  ['<p><a href="#old">a</a></p><h2><a name="old"></a>New</h2>', '[a](#old)\n\n## <span id="old"></span>New'],
  ['<p id="unused">a</p>', 'a'],
  ['<a href="/x"><h3>a</h3></a>', '### [a](/x)'],
])('the link in %j', (html, expected) => expect(converted(html).markdown).toBe(expected));

test('footnotes of plugins become footnotes', () => {
  const html = `<p>One<sup id="fnref-1"><a href="#fn-1">1</a></sup> and two<a id="r2" href="#n2">[2]</a>.</p>
    <div class="footnotes"><hr><ol><li id="fn-1"><p>First <em>note</em>. <a href="#fnref-1">↩</a></p></li>
    <li id="n2">Second. <a href="#r2">^</a></li></ol></div>`;
  expect(converted(html).markdown).toBe('One[^1] and two[^2].\n\n[^1]: First _note_.\n\n[^2]: Second.');
});

test('a link to a number that does not link back stays a link', () => {
  expect(converted('<p>See <a href="#s">1</a></p><p id="s">a</p>').markdown).toBe(
    'See [1](#s)\n\n<span id="s"></span>a',
  );
});

test('bold text within bold text is marked once', () => {
  expect(converted('<p><b>a <strong>b</strong> <i>c</i></b></p>').markdown).toBe('**a b _c_**');
  expect(converted('<p><b>a</p>\n'.repeat(100)).markdown.split('**a**')).toHaveLength(101);
});

test.each([
  ['<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
  ['<em>a<ul><li>b</li></ul></em>', '_a_\n\n- b'],
])('the blocks of %j stay blocks', (html, expected) => {
  expect(converted(html).markdown).toBe(expected);
});

test.each(['b', 'i', 'a href="/x"', 'u'])('a text in which no <%s> is closed takes no time', (tag) => {
  expect(converted(`<p>${`<${tag}>a `.repeat(40)}</p>`).markdown.match(/a/g)?.length).toBeGreaterThanOrEqual(40);
});
