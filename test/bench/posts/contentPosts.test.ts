import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../../temporaryFolder.ts';
import { dayOf, earlier, withMark, withTag } from './changeMatter.ts';
import { readContentPosts, repeatPosts } from './contentPosts.ts';

const post = (matter: string) => `---\n${matter}\n---\n\ntitle: no title\n`;

test.each([
  ["title: 'It''s old'", "title: 'It''s old (new)'"],
  ['title: "A b" ', 'title: "A b (new)"'],
  ['title: Plain', 'title: Plain (new)'],
  ['x: 1', 'x: 1'],
])('marks the title of %s', (before, after) => {
  expect(withMark(post(before), 'new')).toBe(post(after));
});

test.each([
  ["pubDate: '2024-03-01T09:00:00Z'", "pubDate: '2024-02-29T09:00:00Z'"],
  ['date: 2024-01-01 10:00:00 +0200', 'date: 2023-12-31 10:00:00 +0200'],
])('makes %s a day earlier', (before, after) => {
  expect(earlier(post(before), 1)).toBe(post(after));
});

test.each([
  ['tags: [\'a\', "b"]', 'tags: [\'a\', "b", new]'],
  ['tags: []', 'tags: [new]'],
  ['tags:\n  - a\n  - b', 'tags:\n  - new\n  - a\n  - b'],
  ['x: 1', 'x: 1\ntags: [new]'],
])('adds a tag to %s', (before, after) => {
  expect(withTag(post(before), 'new')).toBe(post(after));
});

test('repeats posts with distinct names, titles and dates, and nothing else', async () => {
  const folder = await folderOf({
    'old/about.md': post('title: About\ndate: 2020-01-01'),
    'old/post/index.md': post('title: All posts'),
    'old/post/rain.md': post('title: Rain\ndate: 2020-01-05\naliases: [/r/]'),
    'old/post/sun/index.md': post('title: Sun\ndate: 2020-01-09'),
    'old/post/sun/sun.png': 'a picture',
  });
  const content = join(folder, 'content');
  await repeatPosts(join(folder, 'old'), content, 3);
  const posts = await readContentPosts(content);
  expect(posts.map(({ file, day }) => `${day} ${file}`)).toEqual([
    '2020-01-03 post/rain-copy-3.md',
    '2020-01-04 post/rain-copy-2.md',
    '2020-01-05 post/rain.md',
    '2020-01-07 post/sun-copy-3/index.md',
    '2020-01-08 post/sun-copy-2/index.md',
    '2020-01-09 post/sun/index.md',
  ]);
  const copy = await readFile(join(content, 'post/rain-copy-2.md'), 'utf8');
  expect(copy).toContain('title: Rain (copy 2)\n');
  expect(copy).not.toContain('aliases');
  expect(dayOf(copy)).toBe('2020-01-04');
  expect(await readdir(join(content, 'post/sun-copy-3'))).toEqual(['index.md', 'sun.png']);
  expect((await readdir(content)).sort()).toEqual(['about.md', 'post', 'site.yaml']);
});
