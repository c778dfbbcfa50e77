import { join } from 'node:path';
import { array, assert, constantFrom, property, record as recordOf } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSiteConfig } from '../../../src/content/config/readSiteConfig.ts';
import { pagePathOf } from '../../../src/content/paths/pagePaths.ts';
import { slugFromFile } from '../../../src/content/paths/slug.ts';
import { readPost } from '../../../src/content/post/readPost.ts';
import { readSite } from '../../../src/content/readSite.ts';
import { formerPathsOf } from '../../../src/content/record/recordedPaths.ts';
import { formatPathRecord, parsePathRecord } from '../../../src/content/record/recordText.ts';
import { redirectsOf } from '../../../src/content/record/redirects.ts';
import { updatePathRecord } from '../../../src/content/record/updatePathRecord.ts';
import type { PathRecord, Post } from '../../../src/types/content.ts';

const { config } = readSiteConfig('title: x\nurl: https://example.org/blog\n', 'content/site.yaml');

function postOf(file: string, body: string, matter = ''): Post {
  const text = `---\ntitle: T\ndate: 2026-01-01\n${matter}---\n\n${body}\n`;
  const { post } = readPost(text, file, { config, contentName: 'content', today: '2026-06-01', files: new Set() });
  if (!post) throw new Error(`${file} is no post.`);
  return post;
}

const long = (name: string) => `The text of ${name}, which is long enough to be known again by its hash.`;

/** One build: `drafts` are files that are there and not recorded. */
function built(record: PathRecord | null, posts: Post[], drafts: string[] = [], url = config.url): PathRecord {
  const files = new Set([...posts.map(({ file }) => file), ...drafts]);
  return updatePathRecord(record, { url, posts, files });
}

function pathsOf(record: PathRecord): Record<string, string[]> {
  return Object.fromEntries([...record.lines].map(([file, { paths }]) => [file, paths]));
}

function readBack(record: PathRecord): PathRecord {
  const parsed = parsePathRecord(formatPathRecord(record));
  if ('message' in parsed) throw new Error(parsed.message);
  return parsed;
}

function redirects(posts: Post[], record: PathRecord): Record<string, string> {
  const pages = { collections: [], unlisted: [], pages: posts, tags: [], provenances: [], assets: [] };
  return Object.fromEntries(redirectsOf(pages, record, 'content').redirects.map(({ from, to }) => [from, to]));
}

describe('one change between two builds', () => {
  const a = postOf('post/a.md', long('a'));
  const first = built(null, [a]);
  const cases: [string, Post[], Record<string, string[]>][] = [
    ['a new file', [a, postOf('post/b.md', long('b'))], { 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'] }],
    ['an edited file', [postOf('post/a.md', long('an edit'))], { 'post/a.md': ['/post/a/'] }],
    ['a moved file', [postOf('post/b.md', long('a'))], { 'post/b.md': ['/post/b/', '/post/a/'] }],
    [
      'a file moved and edited, which nobody can know',
      [postOf('post/b.md', long('b'))],
      { 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'] },
    ],
    [
      'a file moved and edited that keeps its path',
      [postOf('post/a/index.md', long('b'))],
      { 'post/a/index.md': ['/post/a/'] },
    ],
    ['a changed slug', [postOf('post/a.md', long('a'), 'slug: c\n')], { 'post/a.md': ['/post/c/', '/post/a/'] }],
    ['a deleted file, which may come back', [], { 'post/a.md': ['/post/a/'] }],
    [
      'two files with the text of the one that is gone',
      [postOf('post/b.md', long('a')), postOf('post/c.md', long('a'))],
      { 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'], 'post/c.md': ['/post/c/'] },
    ],
    [
      'another post at the path of one that is gone, under a name of its own',
      [postOf('post/z.md', long('a'), 'slug: q\n'), postOf('post/y.md', long('y'), 'slug: a\n')],
      { 'post/y.md': ['/post/a/'], 'post/z.md': ['/post/q/'] },
    ],
  ];
  test.each(cases)('%s', (_, posts, expected) => {
    expect(pathsOf(built(first, posts))).toEqual(expected);
  });

  test('a short text is not known again', () => {
    const short = built(null, [postOf('post/a.md', 'TODO')]);
    expect(pathsOf(built(short, [postOf('post/b.md', 'TODO')]))['post/b.md']).toEqual(['/post/b/']);
  });

  test('two lost files with one text are not told apart', () => {
    const two = built(null, [a, postOf('post/b.md', long('a'))]);
    expect(pathsOf(built(two, [postOf('post/c.md', long('a'))]))['post/c.md']).toEqual(['/post/c/']);
  });

  test('a post that became a draft keeps its line, and nobody takes it over', () => {
    const record = built(first, [postOf('post/b.md', long('a'))], ['post/a.md']);
    expect(pathsOf(record)).toEqual({ 'post/a.md': ['/post/a/'], 'post/b.md': ['/post/b/'] });
  });
});

test('a name that is given back leads nowhere else, and the first path stays the last in the line', () => {
  const [old, renamed] = [postOf('post/a.md', long('a')), postOf('post/b.md', long('a'))];
  const back = built(built(built(null, [old]), [renamed]), [old]);
  expect(pathsOf(back)).toEqual({ 'post/a.md': ['/post/a/', '/post/b/', '/post/a/'] });
  expect(redirects([old], back)).toEqual({ '/post/b/': '/post/a/' });
  expect(pathsOf(built(back, [renamed]))).toEqual({ 'post/b.md': ['/post/b/', '/post/a/'] });
});

test('a path that another post has now is that one’s, and both keep names of their own', () => {
  const one = built(null, [postOf('post/a.md', long('a'))]);
  const moved = postOf('post/b.md', long('a'));
  const posts = [moved, postOf('post/a.md', long('another'))];
  const record = built(built(one, [moved]), posts);
  expect(pathsOf(record)).toEqual({ 'post/a.md': ['/post/a/', '/post/a/#2'], 'post/b.md': ['/post/b/', '/post/a/'] });
  expect(redirects(posts, record)).toEqual({});
  const later = [moved, postOf('post/a.md', long('another'), 'slug: c\n')];
  expect(redirects(later, built(record, later))).toEqual({ '/post/a/': '/post/c/' });
});

test('the address of the first record stays', () => {
  const posts = [postOf('post/a.md', long('a'))];
  expect(built(built(null, posts), posts, [], 'https://elsewhere.example').site).toBe('https://example.org/blog');
});

describe('a record of which no file is there', () => {
  const first = built(null, [postOf('post/a.md', long('a')), postOf('post/b.md', long('b'))]);
  const elsewhere = 'https://elsewhere.example';
  const others = [postOf('post/c.md', long('c')), postOf('post/d.md', long('d'))];

  test('is another site’s where the address is another too, and starts anew', () => {
    expect(built(first, others, [], elsewhere)).toEqual(built(null, others, [], elsewhere));
  });

  test.each<[string, Post[], string[], string]>([
    ['the address is the same', others, [], config.url],
    ['a text is known again', [...others, postOf('post/e.md', long('a'))], [], elsewhere],
    ['a path is known again', [...others, postOf('post/a/index.md', long('e'))], [], elsewhere],
    ['a file is a draft now', others, ['post/a.md'], elsewhere],
    ['there is no post at all', [], [], elsewhere],
  ])('stays where %s', (_, posts, drafts, url) => {
    const record = built(first, posts, drafts, url);
    expect(record.site).toBe(config.url);
    expect(pathsOf(record)).toMatchObject({ 'post/b.md': ['/post/b/'] });
  });
});

test('any name of a file survives, and nothing changes without a change', () => {
  const posts = ['post/a b.md', 'post/100%.md', 'post/日本.md', '#top.md', 'post/tab\tbed.md'].map((file) =>
    postOf(file, long(file)),
  );
  const record = built(null, posts);
  expect(readBack(record)).toEqual(record);
  expect(formatPathRecord(built(readBack(record), posts))).toBe(formatPathRecord(record));
});

test('the lines of two branches go together, also two of one file', () => {
  const base = built(null, [postOf('post/a.md', long('a'))]);
  const text = [...base.lines].map(([file, { hash, paths }]) => `${file} ${hash} ${paths.join(' ')}`);
  const merged = parsePathRecord(
    ['site: https://example.org/blog', ...text, text[0]?.replace('/post/a/', '/post/c/ /post/a/')].join('\r\n'),
  );
  if ('message' in merged) throw new Error(merged.message);
  expect(pathsOf(merged)).toEqual({ 'post/a.md': ['/post/a/', '/post/c/', '/post/a/'] });
});

const site = 'site: https://example.org\n';
test.each([
  ['', 1],
  ['post/a.md 0123456789abcdef /a/\n', 1],
  [`${site}post/a.md\n`, 2],
  [`${site}post/a.md 0123 /a/\n`, 2],
  [`${site}post/a.md 0123456789abcdef\n`, 2],
  [`${site}post/a.md 0123456789abcdef //evil/\n`, 2],
  [`${site}post/a.md 0123456789abcdef https://evil/\n`, 2],
  [`${site}<<<<<<< HEAD\n`, 2],
  [`${site}site: https://other.example\n`, 2],
])('a damaged record is said with its line: %j', (text, line) => {
  expect(parsePathRecord(text)).toMatchObject({ position: { line } });
});

test('however posts move, every path that one had last leads to it in one step', () => {
  const names = constantFrom('a', 'b', 'c', 'd');
  const step = recordOf({ who: constantFrom(0, 1, 2), to: names, by: constantFrom('file', 'slug') });
  assert(
    property(array(step, { maxLength: 12 }), (steps) => {
      const places = [0, 1, 2].map((who) => ({ file: `${'xyz'[who]}`, slug: null as string | null }));
      const owner = new Map<string, number>();
      let record: PathRecord | null = null;
      const build = () => {
        const posts = places.map(({ file, slug }, who) =>
          postOf(`${file}.md`, long(`post ${who}`), slug === null ? '' : `slug: ${slug}\n`),
        );
        record = built(record && readBack(record), posts);
        posts.forEach(({ path }, who) => {
          owner.set(path, who);
        });
        const leads = redirects(posts, record);
        const current = new Set(posts.map(({ path }) => path));
        for (const [path, who] of owner) {
          if (current.has(path)) expect(leads[path]).toBeUndefined();
          else expect(leads[path]).toBe(posts[who]?.path);
        }
        const firsts = [...record.lines.values()].map(({ paths }) => paths.at(-1));
        expect(new Set(firsts).size).toBe(firsts.length);
        for (const line of record.lines.values()) expect(formerPathsOf(line)).not.toContain(line.paths[0]);
      };
      build();
      for (const { who, to, by } of steps) {
        const place = places[who];
        const paths = places.map(({ file, slug }) => pagePathOf(slug ?? slugFromFile(file), null));
        const isTaken = paths.includes(`/${to}/`) || places.some(({ file }) => file === to);
        if (!place || isTaken) continue;
        if (by === 'file') Object.assign(place, { file: to });
        else place.slug = to;
        build();
      }
    }),
  );
});

test('that of the sample site is up to date', async () => {
  const options = { content: join(process.cwd(), 'content'), contentName: 'content', base: null, now: '2027-01-01' };
  const { problems } = await readSite({ ...options, drafts: false, recordOnly: true });
  expect(problems.filter(({ rule }) => rule.startsWith('paths-lock'))).toEqual([]);
});
