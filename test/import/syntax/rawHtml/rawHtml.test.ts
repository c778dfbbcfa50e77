import { expect, test } from 'vitest';
import { repaired } from './repaired.ts';

test.each([
  'No HTML, but `<b class="x">` and a < b',
  '```html\n<script>x</script>\n```',
  '    <font>indented code</font>',
  '<div>\n\na *b*\n\n</div>',
  '<details>\n<summary>a</summary>\n\nb\n\n</details>',
  'a <kbd>b</kbd><br>c <https://a.example>',
  '<video src="a.mp4" controls></video>',
  '<iframe src="https://a.example" title="b"></iframe>',
  '<!-- a <script> in a comment -->',
])('%j stays byte for byte', async (body) => {
  expect(await repaired(body)).toEqual({ text: body, notes: [], problems: [] });
});

test.each([
  ['a <center>b</center> c', 'a b c'],
  ['<center>\n  <img src="a.png">\n</center>', '<div>\n  <img src="a.png">\n</div>'],
  ['a <font color="red">b</font> <big>c</big>', 'a b c'],
  ['<font>\n*a*\n</font>', '<span>\n*a*\n</span>'],
  [
    '<strike>a</strike> <tt class="x">b</tt> <acronym title="c">d</acronym>',
    '<del>a</del> <code>b</code> <abbr title="c">d</abbr>',
  ],
  ['a <b class="x" title="t" style=\'color: red\' onclick=x()>b</b>', 'a <b title="t">b</b>'],
  ['<p align=center>a</p>', '<p>a</p>'],
  ['- a\n  <div class="x">\n  b\n  </div>', '- a\n  <div>\n  b\n  </div>'],
  ['> <p style="x">\n> a\n> </p>', '> <p>\n> a\n> </p>'],
  ['| a |\n| - |\n| <font>b</font> |', '| a |\n| - |\n| b |'],
  ['a\n\n<script src="https://x.example/a.js"></script>\n\nb', 'a\n\n\nb'],
  [
    '<script async src="https://gist.github.com/a/1.js"></script>',
    '[The code on GitHub: 1](https://gist.github.com/a/1)',
  ],
  ['<style>\np { }\n\nq { }\n</style>\na', 'a'],
  ['<a href="/a">b</a><script src="https://x.example/a.js"></script>', '<a href="/a">b</a>'],
  ['- a <style>b { c: d }</style> e', '- a  e'],
  ['a <script>write("<b>" + x)</script> b', 'a  b'],
  ['a <script type="math/tex">x_1</script> b', 'a $`x_1`$ b'],
  [
    'a <script src="https://gist.github.com/a/1.js"></script>',
    'a [The code on GitHub: 1](https://gist.github.com/a/1)',
  ],
  ['<div>\n  <textarea placeholder="Text"></textarea>\n</div>', '<div>\n</div>'],
  ['a <textarea name="x"></textarea> b', 'a  b'],
  ['<textarea>\n<b>\n</textarea>\n\nb', '\n```\n<b>\n```\n\n\nb'],
  ['Write <script> at the end', 'Write \\<script> at the end'],
  [
    '<iframe width="100%" src="//player.vimeo.com/video/1"></iframe>',
    '<iframe src="https://player.vimeo.com/video/1" title="A video on Vimeo"></iframe>',
  ],
  [
    'a <iframe src="https://a.example/x"></iframe> b',
    'a <iframe src="https://a.example/x" title="A page of a.example"></iframe> b',
  ],
  ['<video class="x">\n<source src="a.mp4">\nNo video here.\n</video>', '<video>\n<source src="a.mp4"></video>'],
  ['<img data-src="a.png" class="lazy" alt="A">', '<img src="a.png" alt="A">'],
  [
    '<object><param name="x"><embed src="https://www.youtube.com/v/abcdef1"></object>',
    '<iframe src="https://www.youtube-nocookie.com/embed/abcdef1" title="A video on YouTube" width="560" height="315"></iframe>',
  ],
  [
    '<form action="/x"><label>Name</label> <input name="n"> <button>Send</button></form>',
    '<div><span>Name</span>  <span>Send</span></div>',
  ],
  ['A List<String> and <Enter>', 'A List\\<String> and \\<Enter>'],
  ['<a name="x">a', '<a name="x"></a>a'],
  ['a <b>b\n\nc', 'a <b>b</b>\n\nc'],
  ['a</b> c', 'a\\</b> c'],
  ['<div>\na\n</span>\n</div>', '<div>\na\n</div>'],
  ['a <my-chart data="x">b</my-chart>', 'a b'],
  ['<my-chart data="x"></my-chart>\n\nb', '\n\nb'],
  ['<div markdown="1">\n*a*\n</div>', '<div>\n\n*a*\n\n</div>'],
  ['<div markdown="1">*a*</div>', '<div>\n\n*a*\n\n</div>'],
  ['- a\n  <div markdown="1">\n  *b*\n  </div>', '- a\n  <div>\n\n  *b*\n\n  </div>'],
  ['- <div markdown="1">\n  *b*</div>', '- <div>\n\n  *b*\n\n  </div>'],
  ['> <div markdown="1">\n> *b*\n> </div>', '> <div>\n>\n> *b*\n>\n> </div>'],
  ['<section><div markdown="1">\n*a*\n</div></section>', '<section><div>\n\n*a*\n\n</div></section>'],
  ['<div markdown class="x">\n\n*a*\n\n</div>', '<div>\n\n*a*\n\n</div>'],
  ['a <span hidden>b</span> c', 'a <!-- <span hidden>b</span> --> c'],
  ['<!doctype html>\n\na', '\na'],
  ['a\r\n\r\n<center>b</center>\r\n', 'a\r\n\r\n<div>b</div>\r\n'],
])('%j becomes %j', async (body, text) => {
  const result = await repaired(body);
  expect(result.text).toBe(text);
  expect(result.problems).toEqual([]);
});

test.each([
  ['<script>a</script>', ['<script>']],
  ['<p style="x" align="left">a</p>', ['attributes']],
  ['<my-chart></my-chart>', ['<my-chart>']],
  ['<p style="display:none">a</p>', ['hidden']],
])('what %j loses is reported', async (body, notes) => expect((await repaired(body)).notes).toEqual(notes));

test('an element with a dash becomes what import-map.yaml says', async () => {
  const components = new Map([['my-chart', '<figure id="{name}"></figure>']]);
  expect((await repaired('a <my-chart name="x"></my-chart> b', components)).text).toBe('a <figure id="x"></figure> b');
});
