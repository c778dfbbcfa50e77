/**
 * Where micromark differs from the reference implementation, cmark: some cases are corrected by a plugin, some are not.
 */
import { expect, test } from 'vitest';
import { html } from './render.ts';

test.each([
  ['<a href="https://x.org/">www.x.org</a>', '<p><a href="https://x.org/">www.x.org</a></p>'],
  ['<a href="/">see http://a.b and c@d.ef</a>', '<p><a href="/blog/">see http://a.b and c@d.ef</a></p>'],
  ['**<a href="/">*https://x.org*</a>**', '<p><strong><a href="/blog/"><em>https://x.org</em></a></strong></p>'],
  ['<A\nHREF="/">www.x.org</A>', '<p><a href="/blog/">www.x.org</a></p>'],
  ['- <a href="/">a www.x.org b</a>', '<ul>\n<li><a href="/blog/">a www.x.org b</a></li>\n</ul>'],
  ['<a href="/">\n\nwww.x.org\n\n</a>', '<a href="/blog/">\n<p>www.x.org</p>\n</a>'],
  ['<a href="/">a</a> www.x.org', '<p><a href="/blog/">a</a> <a href="http://www.x.org">www.x.org</a></p>'],
  ['<abbr>www.x.org</abbr>', '<p><abbr><a href="http://www.x.org">www.x.org</a></abbr></p>'],
])('leaves a bare address in a raw <a> as text: %j', async (body, expected) => {
  expect(await html(body)).toBe(expected);
});

test.each([
  ['![a  \nb](photo.png)', 'a\nb'],
  ['![a\\\nb](photo.png)', 'a\nb'],
  ['> ![a  \n> b](photo.png)', 'a\nb'],
  ['[![a \\\n  b](photo.png)](other.md)', 'a\nb'],
  ['![a *b*  \n`c`](photo.png "t")', 'a b\nc'],
  ['![a\nb](photo.png)', 'a\nb'],
  ['text ![a  \nb][p]\n\n[p]: photo.png', 'a\nb'],
])('separates words at a line break in the text of an image: %j', async (body, alt) => {
  expect(await html(body)).toContain(`alt="${alt}"`);
});

/** The list in docs/markdown.md. A row that fails has been fixed in micromark. */
test.each([
  ['a***b* c*', '<p>a**<em>b</em> c*</p>'],
  ['[a](/ ((b))', '<p><a href="/blog/" title="(b">a</a></p>'],
  ['a\t  \nb', '<p>a\nb</p>'],
  ['    a\n2. b', expect.stringContaining('<p>2. b</p>')],
  ['``a\n b``', '<p><code>a  b</code></p>'],
])('still parses %j in another way than cmark', async (body, found) => {
  expect(await html(body)).toEqual(found);
});
