/** Raw HTML: what is allowed works as on GitHub, and everything else loses no text and is reported. */
import { expect, test } from 'vitest';
import { html, render } from '../render.ts';

/** `3 html-unclosed`: the line and the rule of each problem about raw HTML. */
async function problemsOf(body: string): Promise<string[]> {
  const { problems } = await render(body);
  return problems
    .filter(({ rule }) => /^(?:html|comment)-/.test(rule))
    .map(({ rule, position }) => `${position?.line} ${rule}`)
    .sort();
}

const heading = '<h2><a class="mark" href="#h" aria-label="Link to this section"></a>H</h2>';

// The usual ways, which are right as they are.
test.each([
  [
    '<details>\n<summary>More</summary>\n\nSome **text**\n\n- a\n\n</details>\n\nafter',
    '<details>\n<summary>More</summary>\n<p>Some <strong>text</strong></p>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>after</p>',
  ],
  [
    '<details><summary>s</summary>\n\ntext</details> more',
    '<details><summary>s</summary>\n<p>text</p></details> more<p></p>',
  ],
  [
    '- <details>\n  <summary>s</summary>\n\n  x\n\n  </details>',
    /<li>\n<details>\n<summary>s<\/summary>\n<p>x<\/p>\n<\/details>\n<\/li>/,
  ],
  ['> <div>\n>\n> x\n>\n> </div>', '<blockquote>\n<div>\n<p>x</p>\n</div>\n</blockquote>'],
  ['<div>\n<div>\n\nx\n\n</div>\n</div>', '<div>\n<div>\n<p>x</p>\n</div>\n</div>'],
  ['<p>a\n\nb\n\n<p>c</p>', '<p>a\n</p><p>b</p>\n<p>c</p>'],
  ['<ul>\n<li>a\n<li>b <b>c</b>\n</ul>', '<ul>\n<li>a\n</li><li>b <b>c</b>\n</li></ul>'],
  ['<dl>\n<dt>a\n<dd>b\n</dl>', '<dl>\n<dt>a\n</dt><dd>b\n</dd></dl>'],
  ['<table>\n<tr><td>\n\n**b**\n\n<td>c\n</table>', /<td>\n<p><strong>b<\/strong><\/p>\n<\/td><td>c\n<\/td>/],
  ['a<br>b<br/>c</br>d', '<p>a<br/>b<br/>c<br/>d</p>'],
  ['*a <b>b* c</b>', '<p><em>a <b>b</b></em><b> c</b></p>'],
  ['<b><i>x</b>y</i>', '<p><b><i>x</i></b><i>y</i></p>'],
  ['<kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O', '<p><kbd>Ctrl</kbd>+<kbd>C</kbd> H<sub>2</sub>O</p>'],
  ['<!-- a\n\nb -->\n\nx <!-- c -->', '<p>x </p>'],
  ['| a |\n|--|\n| x<br>y |', /<td>x<br\/>y<\/td>/],
  ['<a id="x"/> y', '<p><a id="user-content-x"></a> y</p>'],
  ['<a id="x"></a>y', '<p><a id="user-content-x"></a>y</p>'],
  ['<input type="checkbox"> x', '<p><input type="checkbox" disabled=""/> x</p>'],
  ['<img src="photo.png" alt="x"></img>', /<img src="\/blog\/post\/photo\.png"/],
  ['`<template>` and\n\n    <select>', /^<p><code>&lt;template&gt;<\/code> and/],
])('%j is right as it is', async (body, expected) => {
  const out = await html(body);
  if (typeof expected === 'string') expect(out).toBe(expected);
  else expect(out).toMatch(expected);
  expect(await problemsOf(body)).toEqual([]);
});

// An element that is not allowed, and a name that is no element.
test.each([
  ['The <template> element', 'The &lt;template&gt; element'],
  ['A <select> or <option>', 'A &lt;select&gt; or &lt;option&gt;'],
  ['A <plaintext> b', 'A &lt;plaintext&gt; b'],
  ['A <script> b', 'A &lt;script&gt; b'],
  ['A <STYLE> b', 'A &lt;STYLE&gt; b'],
  ['A <title> b', 'A &lt;title&gt; b'],
  ['A <textarea> b', 'A &lt;textarea&gt; b'],
  ['A <xmp> b <noembed> c <noframes> d', 'A &lt;xmp&gt; b &lt;noembed&gt; c &lt;noframes&gt; d'],
  ['A <noscript> b', 'A &lt;noscript&gt; b'],
  ['A <svg> b <math> c', 'A &lt;svg&gt; b &lt;math&gt; c'],
  ['A <frameset> b <head> c <body> d', 'A &lt;frameset&gt; b &lt;head&gt; c &lt;body&gt; d'],
  ['A <meta> b <link rel=x> c', 'A &lt;meta&gt; b &lt;link rel=x&gt; c'],
  ['A <input> b', 'A &lt;input&gt; b'],
  ['List<String> of <file>', 'List&lt;String&gt; of &lt;file&gt;'],
  ['Press <Enter>', 'Press &lt;Enter&gt;'],
  ['Map<K,V> and Vec<T>', 'Map&lt;K,V&gt; and Vec&lt;T&gt;'],
  ['<Tabs>x</Tabs>', '&lt;Tabs&gt;x&lt;/Tabs&gt;'],
  ['<name attr="v">', '<code>&lt;name attr=&quot;v&quot;&gt;</code>'],
  ['<Link to=/x>y</Link>', '&lt;Link to=/x&gt;y&lt;/Link&gt;'],
  ['A <iframe> b', 'A &lt;iframe&gt; b'],
  ['An <audio> b', 'An &lt;audio&gt; b'],
  ['<Video id="x" /> b', '<code>&lt;Video id=&quot;x&quot; /&gt;</code> b'],
  ['An <img> b', 'An &lt;img&gt; b'],
  ['A <td> b <source> c <track> d', 'A &lt;td&gt; b &lt;source&gt; c &lt;track&gt; d'],
  ['A <li> in <ul>', 'A &lt;li&gt; in &lt;ul&gt;'],
  ['<Details/> b', '&lt;Details/&gt; b'],
  ['A fragment <>a</>', 'A fragment &lt;&gt;a&lt;/&gt;'],
  ['a <?php echo 1 ?> b', 'a &lt;?php echo 1 ?&gt; b'],
])('%j is shown as written, and the next paragraph stays', async (body, expected) => {
  const { sections } = await render(`${body}\n\nnext\n\n## H`);
  expect(sections.map((section) => section.html.trim())).toEqual([`<p>${expected}</p>\n<p>next</p>`, heading]);
  const problems = await problemsOf(body);
  if (!body.includes('<>')) expect(problems).not.toEqual([]);
  expect(problems.filter((problem) => !problem.startsWith('1 '))).toEqual([]);
});

// What stands on lines of its own.
test.each([
  ['<template>\n\na\n\n## H', ['1 html-not-allowed'], ['&lt;template&gt;', 'a', '>H<']],
  ['<select>\n<option>a\n</select>\n\nb', ['1 html-not-allowed', '2 html-not-allowed'], ['a', 'b']],
  [
    '<script>\nlet a = "</div>";\n\nb\n</script>\n\nc',
    ['1 html-not-allowed'],
    ['&lt;script&gt;', 'let a', 'b', '<p>c</p>'],
  ],
  ['<style>p { color: red }</style>\n\nc', ['1 html-not-allowed'], ['p { color: red }', '<p>c</p>']],
  ['<script>\na\n\n## H', ['1 html-open'], ['a', '## H']],
  ['<?php\n\na\n\n## H', ['1 html-open'], ['&lt;?php', '## H']],
  ['<center>\n\n**a**\n\n</center>', ['1 html-not-allowed'], ['<p><strong>a</strong></p>']],
  ['<html>\n<body>\n\na\n\n</body>\n</html>', ['1 html-not-allowed', '2 html-not-allowed'], ['<p>a</p>']],
  ['<!DOCTYPE html>\n\na', ['1 html-not-allowed'], ['&lt;!DOCTYPE html&gt;', '<p>a</p>']],
  ['<svg>\n<path d="x"/>\n<text>a</text>\n</svg>', ['1 html-not-allowed'], ['a']],
  ['<div>\nList<String>\n</div>', ['2 html-not-allowed'], ['<div>\nList&lt;String&gt;\n</div>']],
  ['<div>\nssh <me@host:~>\n</div>', ['2 html-not-allowed'], ['ssh &lt;me@host:~&gt;']],
  ['<div>\nI </3 you\n</div>', [], ['I &lt;/3 you\n</div>']],
  ['<div>\n<</b>script>a\n</div>', ['2 html-unclosed'], ['&lt;script&gt;a']],
  ['<div>\n<</b>!-- a\n</div>', ['2 html-unclosed'], ['&lt;!-- a']],
  ['<div class="x\n\na', ['1 html-not-allowed'], ['&lt;div', '<p>a</p>']],
  ['<div>\n\na\n\n## H', ['1 html-unclosed'], ['<div></div>', '<p>a</p>', '>H<']],
  ['<table>\n<tr><td>a\n\nb\n\n## H', ['1 html-unclosed'], ['<td>a', '<p>b</p>', '>H<']],
  ['<details>\na\n\nb', ['1 html-unclosed'], ['<p>&lt;details&gt;\na</p>', '<p>b</p>']],
  ['<details>\n<summary>s</summary>\na\n\nb', ['1 html-unclosed'], ['a</details>', '<p>b</p>']],
  ['<pre>\na\n\n## H', ['1 html-open'], ['a', '## H']],
  ['<dd>\n\na\n\n## H', [], ['<dd></dd>', '<p>a</p>', '>H<']],
  ['<audio src="a.ogg">\n\na\n\n## H', ['1 html-unclosed'], ['<p>a</p>', '>H<']],
  ['<Video src="a.mp4" />\n\na\n\n## H', [], ['<p>a</p>', '>H<']],
  ['<object>\n\na\n\n</object>', ['1 html-not-allowed'], ['<p>a</p>']],
  ['> <ul>\n>\n> a\n\nb', ['1 html-unclosed'], ['<p>a</p>', '</blockquote>\n<p>b</p>']],
  ['- <div>\n- b\n\nc', ['1 html-unclosed'], ['<li>b</li>', '<p>c</p>']],
  ['<div>\n\n- a\n  </div>\n\nb', [], ['</ul>\n</div>', '<p>b</p>']],
])('%j loses nothing', async (body, problems, parts) => {
  const { sections } = await render(body);
  const out = sections.map((section) => section.html).join('\n');
  let place = 0;
  for (const part of parts) {
    expect(out.slice(place)).toContain(part);
    place = out.indexOf(part, place) + part.length;
  }
  expect(await problemsOf(body)).toEqual(problems);
});

// Elements in a line that are not closed, and end tags without a start.
test.each([
  ['a <b>b\n\nc', '<p>a <b>b</b></p>\n<p>c</p>', ['1 html-unclosed']],
  ['a <B>b *c*\n\nd', '<p>a <b>b <em>c</em></b></p>\n<p>d</p>', ['1 html-unclosed']],
  ['*a <kbd>b*\n\nd', '<p><em>a <kbd>b</kbd></em></p>\n<p>d</p>', ['1 html-unclosed']],
  ['<a href="other.md">b\n\nc', '<p><a href="/blog/post/other/">b</a></p>\n<p>c</p>', ['1 html-unclosed']],
  ['<a name="x">b', '<p><a name="user-content-x" id="user-content-x"></a>b</p>', ['1 html-unclosed']],
  ['a <div> b\n\nc', '<p>a &lt;div&gt; b</p>\n<p>c</p>', ['1 html-unclosed']],
  ['a <details> b\n\nc', '<p>a &lt;details&gt; b</p>\n<p>c</p>', ['1 html-unclosed']],
  ['a <table> b', '<p>a &lt;table&gt; b</p>', ['1 html-unclosed']],
  ['Foo<A> b', '<p>Foo&lt;A&gt; b</p>', ['1 html-unclosed']],
  ['a <p> b', '<p>a &lt;p&gt; b</p>', ['1 html-unclosed']],
  ['a </b> b', '<p>a &lt;/b&gt; b</p>', ['1 html-unclosed']],
  ['<b>a\n\nb</b> c', '<p><b>a</b></p>\n<p>b c</p>', ['1 html-unclosed', '3 html-unclosed']],
  ['</div>\n\na', '<p>a</p>', ['1 html-unclosed']],
  ['| <b>a | b |\n|--|--|\n| c | d |', /<th><b>a<\/b><\/th><th>b<\/th>/, ['1 html-unclosed']],
  ['- <i>a\n- b', '<ul>\n<li><i>a</i></li>\n<li>b</li>\n</ul>', ['1 html-unclosed']],
])('%j ends with its block', async (body, expected, problems) => {
  const out = await html(body);
  if (typeof expected === 'string') expect(out).toBe(expected);
  else expect(out).toMatch(expected);
  expect(await problemsOf(body)).toEqual(problems);
});

// In doubt nothing is published.
test.each([
  ['<!-- a\n\nprivate', ['1 comment-open'], false],
  ['a\n\n> <!-- private\n\nb', ['3 comment-open'], false],
  ['<div>\n<!-- private\n\n</div>', ['2 comment-open'], false],
  ['a <!-- private\n\nb -->', ['1 comment-open'], true],
  ['- <!-- private\n\nb -->', ['1 comment-open'], false],
  ['a\n\n| <!-- private | b --> |\n|--|--|', ['3 comment-open'], true],
  ['a\nb **c <!-- private**', ['2 comment-open'], true],
  ['<div hidden>private</div>', ['1 html-hidden'], true],
  ['<p style="display: none">private</p>', ['1 html-hidden'], true],
  ['<span style="VISIBILITY:hidden">private</span>', ['1 html-hidden'], true],
])('what %j may hide is a failing problem', async (body, problems, isShown) => {
  expect(await problemsOf(body)).toEqual(problems);
  expect((await html(body)).includes('private')).toBe(isShown);
});

test.each(['\\<!-- a', '`<!-- a`', '&lt;!-- a', '    <!-- a', '<!-- a --> b', '<!---->', '<!-->'])(
  '%j is no comment, or a closed one',
  async (body) => {
    expect(await problemsOf(body)).toEqual([]);
  },
);

test.each([
  ['<p style="color:red">a</p>', ['1 html-attribute']],
  ['<p class="x">a</p>\n\n<p class="y">b</p>', ['1 html-attribute']],
  ['<b onclick="x()">a</b> <i onfocus=x>b</i>', ['1 html-attribute']],
  ['a\n\n<p align="center" bgcolor=red>b</p>', ['3 html-attribute', '3 html-attribute']],
  ['<span data-x="1">a</span>', ['1 html-attribute']],
  ['<blockquote cite="javascript:alert(1)">a</blockquote>', ['1 html-attribute']],
  ['<q cite="java\nscript:alert(1)">a</q>', ['1 html-attribute']],
  ['<q cite="data:text/html,x">a</q>', ['1 html-attribute']],
  ['<del cite="https://example.org/">a</del>', []],
  ['<pre><code class="language-text">a</code></pre>', []],
  ['<code class="x">a</code>', ['1 html-attribute']],
  ['<a href="other.md" target="_blank" rel="noopener">a</a>', []],
  ['<details open><summary>a</summary></details>', []],
  ['<th colspan=2>a</th>', ['1 html-not-allowed']],
  ['<img src="photo.png" alt="" width=1 loading="lazy">', []],
])('the attributes of %j are reported once for each kind', async (body, problems) => {
  expect(await problemsOf(body)).toEqual(problems);
  expect(await html(body)).not.toMatch(/<[^>]*(?:style|onclick|onfocus|javascript:|data:)/);
});

test.each([
  ['<video src="a.mp4">No video.</video>', 'No video.'],
  ['<video>\n<source src="a.mp4">\nNo video.\n</video>', 'No video.'],
  ['a <iframe src="https://example.org/" title="t">Loading…</iframe> b', 'Loading…'],
  ['<audio src="a.ogg">a <b>long</b> text</audio>', 'a long text'],
])('what stands within %j is said not to be shown', async (body, text) => {
  const { problems } = await render(body);
  const found = problems.filter(({ rule }) => rule === 'html-not-shown');
  expect(found.map(({ message }) => message.includes(text))).toEqual([true]);
  expect(await html(body)).not.toContain(text);
});

test('a fault that occurs several times is reported once, with their number', async () => {
  const { problems } = await render('List<String>\n\nSet<String> and <String>');
  expect(problems).toMatchObject([{ position: { line: 1, column: 5 } }]);
  expect(problems[0]?.message).toContain('3 times');
});

test('the column of a tag in an indented block is that of the file', async () => {
  const { problems } = await render('- a\n\n  <div>\n  x <String>\n  </div>');
  expect(problems).toMatchObject([{ position: { line: 4, column: 5 } }]);
});
