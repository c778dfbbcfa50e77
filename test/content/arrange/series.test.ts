import { expect, test } from 'vitest';
import { readSite } from '../../../src/content/readSite.ts';
import { directionOf } from '../../../src/text/direction.ts';
import { folderOf } from '../../temporaryFolder.ts';

async function read(posts: Record<string, string>, config = 'title: x') {
  const files = Object.entries(posts).map(([name, keys]) => [
    `post/${name}.md`,
    `---\ntitle: T\n${keys}\n---\n\nText.\n`,
  ]);
  const content = await folderOf({ 'site.yaml': config, ...Object.fromEntries(files) });
  return readSite({ content, contentName: 'content', base: null, now: '2026-06-01', includesDrafts: false });
}

test('sorts the parts of a series by number, then by date, and continues the numbers', async () => {
  const { site, problems } = await read({
    a: 'date: 2026-01-05\nseries: Numbers',
    b: 'date: 2026-01-04\nseries: { name: numbers, part: 4 }',
    c: 'date: 2026-01-03\nseries: Numbers\npart: 1',
    d: 'date: 2026-01-02\nseries: " Numbers "',
    e: 'date: 2026-01-01\nseries: Other',
    f: 'date: 2026-01-01\nseries: Numbers\ndraft: true',
  });
  expect(problems).toEqual([]);
  expect(site.series.map(({ name, parts }) => [name, parts.map(({ number, post }) => [number, post.file])])).toEqual([
    [
      'Numbers',
      [
        [1, 'post/c.md'],
        [4, 'post/b.md'],
        [5, 'post/d.md'],
        [6, 'post/a.md'],
      ],
    ],
    ['Other', [[1, 'post/e.md']]],
  ]);
});

test("takes a post's provenance from the post, or else from the site", async () => {
  const posts = { a: 'date: 2026-01-01', b: 'date: 2026-01-02\nby: ai', c: 'date: 2026-01-03\nby: ai' };
  const lists = async (config: string) =>
    (await read(posts, config)).site.provenances.map(({ provenance, posts: { length } }) => [provenance, length]);
  expect(await lists('by: human')).toEqual([
    ['human', 1],
    ['ai', 2],
  ]);
  expect(await lists('title: x')).toEqual([['ai', 2]]);
});

test('lists pinned posts first, by date, and leaves them in place elsewhere', async () => {
  const { site } = await read({
    a: 'date: 2024-01-01\npinned: true',
    b: 'date: 2026-01-01',
    c: 'date: 2025-01-01\npinned: true',
  });
  const files = (posts: { file: string }[] = []) => posts.map(({ file }) => file);
  const [collection] = site.collections;
  expect(files(collection?.listed)).toEqual(['post/c.md', 'post/a.md', 'post/b.md']);
  expect(files(collection?.posts)).toEqual(['post/b.md', 'post/c.md', 'post/a.md']);
  expect(files(collection?.years[0]?.posts)).toEqual(['post/b.md']);
});

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['FA', 'rtl'],
  ['ckb', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['az-Arab-IR', 'rtl'],
  ['de-AT-1996', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test("takes a post's direction from the author, from its language, or from the site's", async () => {
  const posts = { a: 'date: 2026-01-01', b: 'date: 2026-01-02\nlang: en', c: 'date: 2026-01-03\ndir: auto' };
  const { site } = await read(posts, 'language: he');
  expect(site.collections[0]?.posts.map(({ direction }) => direction)).toEqual(['auto', 'ltr', 'rtl']);
});
