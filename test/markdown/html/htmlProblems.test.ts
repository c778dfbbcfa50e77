/** Problems of raw HTML: texts that may be meant to be hidden, attributes, texts that are not shown. */
import { expect, test } from 'vitest';
import { html, render } from '../render.ts';
import { htmlProblemsOf } from './htmlProblemsOf.ts';

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
])('reports that %j may be meant to hide text', async (body, problems, isShown) => {
  expect(await htmlProblemsOf(body)).toEqual(problems);
  expect((await html(body)).includes('private')).toBe(isShown);
});

test.each(['\\<!-- a', '`<!-- a`', '&lt;!-- a', '    <!-- a', '<!-- a --> b', '<!---->', '<!-->'])(
  'finds no open comment in %j',
  async (body) => {
    expect(await htmlProblemsOf(body)).toEqual([]);
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
  ['<figure data-name="chart">a</figure>', []],
  ['<del cite="https://example.org/">a</del>', []],
  ['<pre><code class="language-text">a</code></pre>', []],
  ['<code class="x">a</code>', ['1 html-attribute']],
  ['<a href="other.md" target="_blank" rel="noopener">a</a>', []],
  ['<details open><summary>a</summary></details>', []],
  ['<th colspan=2>a</th>', ['1 html-not-allowed']],
  ['<img src="photo.png" alt="" width=1 loading="lazy">', []],
])('reports each kind of attribute in %j once', async (body, problems) => {
  expect(await htmlProblemsOf(body)).toEqual(problems);
  expect(await html(body)).not.toMatch(/<[^>]*(?:style|onclick|onfocus|javascript:|data:)/);
});

test.each([
  ['<video src="a.mp4">No video.</video>', 'No video.'],
  ['<video>\n<source src="a.mp4">\nNo video.\n</video>', 'No video.'],
  ['a <iframe src="https://example.org/" title="t">Loading…</iframe> b', 'Loading…'],
  ['<audio src="a.ogg">a <b>long</b> text</audio>', 'a long text'],
])('reports that the text within %j is not shown', async (body, text) => {
  const { problems } = await render(body);
  const found = problems.filter(({ rule }) => rule === 'html-not-shown');
  expect(found.map(({ message }) => message.includes(text))).toEqual([true]);
  expect(await html(body)).not.toContain(text);
});

test('reports a problem that occurs several times once, with the number of times', async () => {
  const { problems } = await render('List<String>\n\nSet<String> and <String>');
  expect(problems).toMatchObject([{ position: { line: 1, column: 5 } }]);
  expect(problems[0]?.message).toContain('3 times');
});

test('reports the column in the file for a tag in an indented block', async () => {
  const { problems } = await render('- a\n\n  <div>\n  x <String>\n  </div>');
  expect(problems).toMatchObject([{ position: { line: 4, column: 5 } }]);
});
