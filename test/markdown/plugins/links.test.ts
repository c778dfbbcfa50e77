import { expect, test } from 'vitest';
import { resolveLink } from '../../../src/markdown/resolveLink.ts';
import { html, render, table } from '../render.ts';

test.each([
  ['other.md', '/blog/post/other/'],
  ['./other.md#part', '/blog/post/other/#part'],
  ['../about.md', '/blog/about/'],
  ['other', '/blog/post/other/'],
  ['deep/index.md', '/blog/post/deep/'],
  ['deep/', '/blog/post/deep/'],
  ['../post/', '/blog/post/'],
  ['caf%C3%A9.md', '/blog/post/caf%C3%A9/'],
  ['cafe\u0301.md', '/blog/post/caf%C3%A9/'],
  ['photo.png', '/blog/post/photo.png'],
  ['/post/other/', '/blog/post/other/'],
  ['/post/other', '/blog/post/other/'],
  ['/post/other.md', '/blog/post/other.md'],
  ['/post/other/?a=1#part', '/blog/post/other/?a=1#part'],
  ['/images/x%20y.png', '/blog/images/x%20y.png'],
  ['/', '/blog/'],
  ['#here', '#here'],
])('resolves %s', async (url, href) => {
  expect(resolveLink(url, 'post/this.md', table)).toMatchObject({ kind: 'inside', href });
});

const inLanguages = {
  ...table,
  languages: ['en', 'de'],
  files: Object.fromEntries(
    ['post/a.md', 'post/a.de.md', 'post/b.md', 'de/post/c.md', 'en/post/d.md', 'post/x.png'].map((file) => [
      file,
      file,
    ]),
  ),
};

test.each([
  ['post/a.de.md', 'b.md', 'post/b.md'],
  ['post/a.de.md', 'c.md', 'de/post/c.md'],
  ['post/a.de.md', 'a.md', 'post/a.md'],
  ['post/b.de.md', 'a', 'post/a.de.md'],
  ['post/b.de.md', 'x.png', 'post/x.png'],
  ['de/post/c.md', 'a.md', 'post/a.de.md'],
  ['de/post/c.md', 'b.md', 'post/b.md'],
  ['de/post/c.md', '../post/d.md', 'en/post/d.md'],
  ['de/post/c.md', 'x.png', 'post/x.png'],
  ['en/post/d.md', 'a.md', 'post/a.md'],
  ['post/b.md', 'a.md', 'post/a.md'],
])('in %s, %s leads to %s', (from, url, file) => {
  expect(resolveLink(url, from, inLanguages)).toMatchObject({ kind: 'inside', file });
});

test.each(['gone.md', '/gone/', '../../etc/passwd', '__proto__', '/constructor/', 'other.md/x'])(
  'finds no target for %s',
  (url) => {
    expect(resolveLink(url, 'post/this.md', table).kind).toBe('dead');
  },
);

// Schemes in any letter case, with white space, control characters and entities in them; `//`, backslashes, blob and
// file.
test.each([
  ['javascript:alert(1)', 'blocked'],
  ['JaVaScRiPt:alert(1)', 'blocked'],
  [' javascript:alert(1)', 'blocked'],
  ['java\tscript:alert(1)', 'blocked'],
  ['java\nscript:alert(1)', 'blocked'],
  ['\u0001javascript:alert(1)', 'blocked'],
  ['javascript&colon;alert(1)', 'dead'],
  ['vbscript:msgbox(1)', 'blocked'],
  ['VBSCRIPT:msgbox(1)', 'blocked'],
  ['data:text/html,<script>alert(1)</script>', 'blocked'],
  ['data:image/svg+xml;base64,PHN2Zz4=', 'blocked'],
  ['file:///etc/passwd', 'blocked'],
  ['blob:https://example.org/1', 'blocked'],
  ['filesystem:https://example.org/1', 'blocked'],
  ['view-source:https://example.org/', 'blocked'],
  ['ws://example.org/', 'blocked'],
  ['ftp://example.org/', 'blocked'],
  ['https://', 'blocked'],
  ['https://example.org/', 'outside'],
  ['HTTPS://EXAMPLE.ORG/', 'outside'],
  ['http://example.org/', 'outside'],
  ['mailto:me@example.org', 'outside'],
  ['tel:+123', 'outside'],
  ['//example.org/x', 'outside'],
  ['\\\\example.org/x', 'outside'],
  ['/\\example.org/x', 'outside'],
])('resolves %j as %s', (url, kind) => {
  expect(resolveLink(url, 'post/this.md', table).kind).toBe(kind);
});

test.each([
  ['https://example.org/blog/old/cat.png', 'outside'],
  ['https://example.org/blog/old/tea.pdf#page=2', 'outside'],
  ['https://example.org/blog/post/photo.png', 'inside'],
  ['https://example.org/blog/old/cat.html', 'dead'],
  ['https://example.org/blog/old/', 'dead'],
  ['http://example.org/blog/old/cat.png', 'dead'],
  ['/old/cat.png', 'dead'],
])('if media has the own host, %s is %s', (url, kind) => {
  const own = { ...table, url: 'https://example.org/blog' };
  expect(resolveLink(url, 'post/this.md', { ...own, media: ['example.org'] }).kind).toBe(kind);
  expect(resolveLink(url, 'post/this.md', own).kind).toBe(kind === 'inside' ? 'inside' : 'dead');
});

test('adds https to an address without a scheme', async () => {
  expect(resolveLink('//example.org/x', 'post/this.md', table)).toEqual({
    kind: 'outside',
    href: 'https://example.org/x',
  });
});

test('shows a blocked or dead link as its text', async () => {
  const out = await html('[a *b*](javascript:alert(1)) [c](gone.md) ![d](gone.png) <a href="data:x">e</a>');
  expect(out).toBe('<p>a <em>b</em> c <span>d</span> e</p>');
});

test('shows an image of another host as a link', async () => {
  expect(await html('![A cat](https://example.org/cat.png)')).toBe(
    '<p><a href="https://example.org/cat.png">A cat</a></p>',
  );
});

test('returns each link with its position', async () => {
  expect((await render('a\n\nb [c](other.md)')).links).toMatchObject([
    { kind: 'link', url: 'other.md', position: { line: 3, column: 3 } },
  ]);
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<p style="position:fixed" class="status-bar" onclick="x()">x</p>',
  '<form action="https://evil.example"><input name=q><button>go</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<object data="x"></object><embed src="x">',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<details ontoggle=alert(1) open>x</details>',
  '<math><mtext><script>alert(1)</script></mtext></math>',
])('makes raw HTML harmless: %s', async (body) => {
  const out = await html(body);
  expect(out).not.toMatch(/<(?:script|svg|iframe|form|button|meta|base|style|link|object|embed|math)/i);
  expect(out).not.toMatch(/<[^>]+\s(?:on\w+|style|action)=/i);
  expect(out).not.toMatch(/href="(?!https?:|#)/);
  expect(out).not.toContain('status-bar');
});

test('leaves a task list as it is beside raw HTML', async () => {
  const list = '- [x] done\n- [ ] open';
  const done = /<input type="checkbox" (?:disabled="" checked=""|checked="" disabled="")\/> done/;
  expect(await html(list)).toMatch(done);
  expect(await html(`${list}\n\n<kbd>K</kbd>`)).toMatch(done);
});

test('keeps raw HTML for prose', async () => {
  const out = await html(
    '<kbd>K</kbd> <mark>m</mark> <abbr title="t">a</abbr> <details><summary>s</summary>x</details> H<sub>2</sub>O',
  );
  for (const tag of ['kbd', 'mark', 'abbr title="t"', 'details', 'summary', 'sub']) expect(out).toContain(`<${tag}>`);
});

test.each([
  ['[text]()', '<p>text</p>'],
  ['[text](<>)', '<p>text</p>'],
  ['[a *b*]( )', '<p>a <em>b</em></p>'],
  ['[text](<> "title")', '<p>text</p>'],
  ['[text][x]\n\n[x]: <>', '<p>text</p>'],
  ['<a href="">text</a>', '<p>text</p>'],
  ['<a href=" ">text</a>', '<p>text</p>'],
  ['![text]()', '<p><span>text</span></p>'],
  ['[![text]()](other.md)', '<p><a href="/blog/post/other/"><span>text</span></a></p>'],
])('reports the missing address of %j, and keeps its text', async (body, expected) => {
  const { problems, links } = await render(body);
  expect(problems.map(({ rule, position }) => [rule, position?.line])).toEqual([['link-empty', 1]]);
  expect(await html(body)).toBe(expected);
  expect(links.filter(({ url }) => url.trim() === '')).toEqual([]);
});

test('keeps a link to #, the top of the page', async () => {
  expect(await html('[up](#)')).toBe('<p><a href="#">up</a></p>');
});
