import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkPaths } from '../../src/plan/checkPaths.ts';
import { directoryListEntries } from '../../src/plan/directoryLists.ts';
import type { Site } from '../../src/types/content.ts';
import { largeSite } from '../sites/largeSite.ts';
import { planned, textOf } from '../sites/planned.ts';

const post = (title: string, matter: string) => `---\ntitle: ${title}\n${matter}\n---\n\nText.\n`;

const small = {
  'site.yaml': 'title: Cat\nby: ai\ncollections: { post: {}, haiku: {} }\n',
  'post/old.md': post('Old', 'date: 2020-01-01\ntags: [linux, C++]\npinned: true'),
  'post/new.md': post('New', 'date: 2024-02-03'),
  'haiku/old.md': post('A haiku', 'date: 2021-01-01\ntags: [Linux]'),
  'haiku/winter.md': post('Winter', 'date: 2021-06-01\nslug: frost/winter\nby: placeholder'),
  'haiku/last.md': post('Last', 'date: 2022-01-01\nslug: frost/last'),
  'about.md': post('About', 'by: human'),
};

test('lists entries by date, with a line for each folder that has more than one', async () => {
  const { textAt } = await planned(small);
  const lines = (path: string) => textAt(path).trimEnd().split('\n').map(withoutSize);
  expect(lines('/paths/ls.txt')).toEqual([
    '/\t5\t2024-02-03\tCat\t1',
    'by/\t3\t2024-02-03\tWho wrote what',
    'post/\t2\t2024-02-03\tpost',
    'haiku/\t2\t2022-01-01\thaiku',
    'tags/\t2\t2021-01-01\tTags',
    'about.md\tN\t\tAbout',
  ]);
  expect(lines('/paths/ls/post.txt')).toEqual([
    '/post\t2\t2024-02-03\tpost\t1\told.md',
    'new.md\tN\t2024-02-03\tNew',
    'old.md\tN\t2020-01-01\tOld\t\tLinux\tC++',
  ]);
  expect(lines('/paths/ls/haiku.txt')).toEqual([
    '/haiku\t2\t2022-01-01\thaiku\t1',
    'frost/\t2\t2022-01-01',
    'frost/last.md\tN\t2022-01-01\tLast',
    'frost/winter.md\tN\t2021-06-01\tWinter',
    'old.md\tN\t2021-01-01\tA haiku\t\tLinux',
  ]);
});

test('gives a link the data of its post, and the collection in its name if the short name is taken', async () => {
  const { textAt } = await planned(small);
  const lines = (path: string) => textAt(path).trimEnd().split('\n').slice(1).map(withoutSize);
  expect(lines('/paths/ls/tags.txt')).toEqual(['linux/\t2\t2021-01-01\tLinux', 'c++/\t1\t2020-01-01\tC++']);
  expect(lines('/paths/ls/tags/linux.txt')).toEqual([
    'haiku-old.md\tN\t2021-01-01\tA haiku\t/haiku/old.md\tLinux',
    'old.md\tN\t2020-01-01\tOld\t/post/old.md\tLinux\tC++',
  ]);
  expect(lines('/paths/ls/by/placeholder.txt')).toEqual([
    'frost-winter.md\tN\t2021-06-01\tWinter\t/haiku/frost/winter.md',
  ]);
});

/** Replaces the size of a file, which has two digits or more. */
function withoutSize(line: string): string {
  return line.replace(/\t\d\d+\t/, '\tN\t');
}

test('gives every list its own path, whatever folders and tags are called', async () => {
  const { site, plan } = await planned({
    'site.yaml': 'title: x\n',
    ...Object.fromEntries(
      ['1.txt', '0', 'ls', 'ls-date-2', 'ls.txt', 'tags.txt', 'linux'].map((folder) => [
        `${folder}/1.md`,
        post('One', `date: 2020-01-01\ntags: [linux, linux.txt, ls, '1.txt', by]`),
      ]),
    ),
  });
  expect(plan.filter(({ path }) => path.startsWith('/paths/ls'))).toHaveLength(7 + 5 + 2);
  expect(checkPaths(site, plan)).toEqual([]);
});

test('gives the same lists for the same posts, and changes only those that a new post enters', async () => {
  const before = await planned(small);
  expect([...textsOf((await planned(small)).site)]).toEqual([...textsOf(before.site)]);
  const after = await planned({ ...small, 'haiku/new.md': post('Newest', 'date: 2025-01-01\ntags: [ink]') });
  const lists = after.plan.map(({ path }) => path).filter((path) => path.startsWith('/paths/'));
  const isThere = (path: string) => before.plan.some((entry) => entry.path === path);
  const changed = lists.filter((path) => !isThere(path) || before.textAt(path) !== after.textAt(path));
  // The lists of the root and of parent folders have its date and their new counts.
  const gaining = ['', '/haiku', '/tags', '/tags/ink', '/by', '/by/ai'].map((path) => `/paths/ls${path}.txt`);
  expect(changed.toSorted()).toEqual(gaining.toSorted());
});

test('splits 4,000 posts into lists of at most 1,000 lines in each order and 100 kB', async () => {
  const texts = textsOf(await largeSite(4_000));
  const lines = [...texts.values()].map((text) => text.trimEnd().split('\n').length);
  // A first file has both orders, and three more lines: about the directory, the first names, and an empty one.
  expect(Math.max(...lines)).toBe(2_003);
  const largest = [...texts.values()].sort((a, b) => b.length - a.length).slice(0, 8);
  expect(largest[0]?.length).toBeGreaterThan(200_000);
  for (const text of largest) expect(gzipSync(text).length).toBeLessThanOrEqual(100_000);
  expect(texts.get('/paths/ls/post.txt')?.split('\n')[0]).toBe('/post\t2666\t2005-06-22\tpost\t3');
});

test('makes smaller parts of titles that are long and hard to compress', async () => {
  const site = await largeSite(1_500);
  const posts = site.collections[0]?.posts ?? [];
  posts.forEach((each, index) => {
    each.title = Array.from({ length: 40 }, (_, salt) => Math.imul(index + 7, 2_654_435_761 + salt * 40_503)).join(' ');
  });
  const texts = [...textsOf(site)].filter(([path]) => path.endsWith('/post.txt'));
  expect(texts.length).toBeGreaterThan(2);
  for (const [, text] of texts) expect(gzipSync(text).length).toBeLessThanOrEqual(100_000);
  const named = texts.flatMap(([, text]) => text.match(/^[^\t\n/]+\.md(?=\t\d+\t\d)/gm) ?? []);
  expect(new Set(named).size).toBe(1_000);
});

function textsOf(site: Site): Map<string, string> {
  const entries = directoryListEntries(site);
  return new Map(entries.map(({ path }) => [path, textOf(site, entries, path)]));
}
