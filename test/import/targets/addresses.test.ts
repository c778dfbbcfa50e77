import { expect, test } from 'vitest';
import { convertFiles } from '../convertFiles.ts';

/** Converts two posts of a Jekyll-like folder and returns the body of the first one. */
async function linked(body: string, others: Record<string, string> = {}) {
  const { texts, copies, site } = await convertFiles({
    'post/a.md': `---\ntitle: A\ndate: 2020-01-31\n---\n${body}`,
    'post/b/index.md': '---\ntitle: B\ndate: 2020-02-01\ntags: [Deep Sea]\n---\nBee',
    'note/c.md': '---\ntitle: C\ndate: 2020-02-01\n---\nSee',
    'public/img/sea.png': '',
    ...others,
  });
  const path = 'post/a.md' in texts ? 'post/a.md' : 'post/a/index.md';
  return { path, body: texts[path]?.replace(/^---[\s\S]*?---\n/, ''), copies, notes: site.notes };
}

test.each([
  ['[b](b/index.md)', '[b](b/index.md)'],
  ['[b](b/)', '[b](b/index.md)'],
  ['[b](./b/index.md#x "t")', '[b](b/index.md#x "t")'],
  ['[c](../note/c.md)', '[c](../note/c.md)'],
  ['[c](@/note/c.md#d)', '[c](../note/c.md#d)'],
  ['[c](/note/c)', '[c](../note/c.md)'],
  ['<a href="../note/c.md">c</a>', '<a href="../note/c.md">c</a>'],
  ['[c]: <../note/c.md>', '[c]: <../note/c.md>'],
  ['[x](https://example.org/c.md)', '[x](https://example.org/c.md)'],
  ['[x](#part) and [y](mailto:a@b.c)', '[x](#part) and [y](mailto:a@b.c)'],
  ['[gone](/nowhere/)', '[gone](/nowhere/)'],
  ['[feed](/rss.xml), [tag](/tags/deep-sea/)', '[feed](/feed.xml), [tag](/tags/deep-sea/)'],
  ['`[b](b/)` and\n\n    [b](b/)', '`[b](b/)` and\n\n    [b](b/)'],
  ['![sea](/img/sea.png?v=2)', '![sea](sea.png)'],
])('%j becomes %j', async (written, expected) => {
  expect((await linked(written)).body).toBe(expected);
});

test('a picture that one post uses moves beside it, and the post gets a folder', async () => {
  const { path, copies } = await linked('![sea](/img/sea.png)');
  expect({ path, copies }).toEqual({ path: 'post/a/index.md', copies: { 'post/a/sea.png': 'public/img/sea.png' } });
});

test('a picture that several posts use keeps its address', async () => {
  const { body, path, copies } = await linked('![sea](/img/sea.png)', {
    'post/d.md': '---\ntitle: D\ndate: 2020-01-31\n---\n![sea](../public/img/sea.png)',
  });
  expect({ body, path, copies }).toEqual({
    body: '![sea](../img/sea.png)',
    path: 'post/a.md',
    copies: { 'img/sea.png': 'public/img/sea.png' },
  });
});

test('a picture in the folder of another post stays there', async () => {
  const { body, copies } = await linked('![bee](b/bee.png)', { 'post/b/bee.png': '' });
  expect({ body, copies }).toEqual({ body: '![bee](b/bee.png)', copies: { 'post/b/bee.png': 'post/b/bee.png' } });
});

test('a picture beside its post stays there', async () => {
  const { body, path } = await linked('![ant](ant.png)', { 'post/ant.png': '' });
  expect({ body, path }).toEqual({ body: '![ant](ant.png)', path: 'post/a.md' });
});

test('names the files that no post uses, by folder', async () => {
  const { notes } = await linked('', { 'public/img/old.pdf': '', 'public/theme.css': '', 'public/_redirects': '' });
  const found = notes.filter(({ kind }) => kind === 'file');
  expect(found.map(({ file, message }) => [file, message.includes('2 files')])).toEqual([['public/img/old.pdf', true]]);
});
