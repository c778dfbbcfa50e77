/** Raw HTML: allowed elements work as on GitHub; everything else is reported, and its text stays. */
import { expect, test } from 'vitest';
import { html, render } from '../render.ts';
import { htmlProblemsOf } from './htmlProblemsOf.ts';

const heading = '<h2><a class="mark" href="#h" aria-label="Link to this section"></a>H</h2>';

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
])('keeps %j without a problem', async (body, expected) => {
  const out = await html(body);
  if (typeof expected === 'string') expect(out).toBe(expected);
  else expect(out).toMatch(expected);
  expect(await htmlProblemsOf(body)).toEqual([]);
});

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
])('shows the disallowed element or name in %j as written, and keeps the next paragraph', async (body, expected) => {
  const { sections } = await render(`${body}\n\nnext\n\n## H`);
  expect(sections.map((section) => section.html.trim())).toEqual([`<p>${expected}</p>\n<p>next</p>`, heading]);
  const problems = await htmlProblemsOf(body);
  if (!body.includes('<>')) expect(problems).not.toEqual([]);
  expect(problems.filter((problem) => !problem.startsWith('1 '))).toEqual([]);
});

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
])('keeps the text of %j, which is on lines of its own', async (body, problems, parts) => {
  const { sections } = await render(body);
  const out = sections.map((section) => section.html).join('\n');
  let place = 0;
  for (const part of parts) {
    expect(out.slice(place)).toContain(part);
    place = out.indexOf(part, place) + part.length;
  }
  expect(await htmlProblemsOf(body)).toEqual(problems);
});

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
])('ends unclosed elements in %j with their block', async (body, expected, problems) => {
  const out = await html(body);
  if (typeof expected === 'string') expect(out).toBe(expected);
  else expect(out).toMatch(expected);
  expect(await htmlProblemsOf(body)).toEqual(problems);
});
