/** The search index: what it contains, what is published of it, and what an edit makes again. */
import { mkdtemp, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { checkPaths } from '../../../src/plan/checkPaths.ts';
import { joinLists } from '../../../src/publish/search/indexList.ts';
import { makeSearchIndex, type SearchIndex, searchParts } from '../../../src/publish/search/searchIndex.ts';
import { preparedSite } from '../../sites/preparedSite.ts';

afterEach(() => vi.unstubAllEnvs());

const post = (head: string, body: string) => `---\ntitle: Title\ndate: 2025-03-01\n${head}---\n${body}`;
const files = {
  'content/site.yaml': 'title: T\nurl: https://example.org/blog\n',
  'content/about.md': '---\ntitle: About\n---\nWho this is\n',
  'content/post/a.md': post(
    'tags: [Linux, two words]\n',
    'Before\n\n## One `x_y`\n\n```js\nlet socket_fd = 1;\n```\n\n| Code | Meaning |\n| --- | --- |\n| 7 | seven |\n',
  ),
  'content/post/b.md': post('lang: ja\n', '## 設定\n\n今日は東京で新しい端末を設定しました。\n'),
  'content/post/c.md': post('by: placeholder\n', 'A stub that can be read\n'),
  'content/post/draft.md': post('draft: true\n', 'Nobody should find this\n'),
};

test('indexes every published text with its sections, filters and language', async () => {
  const index = await made();
  expect(index.problems).toEqual([]);
  const fragments = fragmentsOf(index);
  expect(fragments.map(({ url }) => url)).toEqual(['/about/', '/post/a/', '/post/b/', '/post/c/']);
  expect(fragments[1]).toMatchObject({
    meta: { title: 'Title', path: '/post/a.md', date: '2025-03-01' },
    filters: { collection: ['post'], year: ['2025'], tag: ['linux', 'two words'] },
    anchors: [{ element: 'h2', id: 'one-x_y', text: 'One x_y' }],
  });
  const text = fragments[1]?.content ?? '';
  expect(text).toContain('js let socket_fd = 1;');
  expect(text).toMatch(/Code\s+Meaning\s+7\s+seven/);
  expect(text).not.toContain('copy');
  expect(Object.keys(entryOf(index).languages).sort()).toEqual(['en', 'und-ja']);
});

test('names the home page of each text if there are several', async () => {
  const site = 'title: T\nurl: https://example.org/blog\nlanguage: en\nlanguages: [en, de]\n';
  const german = { 'content/site.yaml': site, 'content/de/post/d.md': post('', 'Ein Text\n') };
  const index = await makeSearchIndex(await preparedSite({ ...files, ...german }), null);
  expect(entryOf(index)).toMatchObject({ editions: ['/', '/de/'] });
  const editions = fragmentsOf(index).map(({ url, filters }) => [url, filters.edition]);
  expect(editions).toEqual([
    ['/about/', ['/']],
    ['/de/post/d/', ['/de/']],
    ['/post/a/', ['/']],
    ['/post/b/', ['/']],
    ['/post/c/', ['/']],
  ]);
});

test('can be left out for the benchmark, without a problem', async () => {
  vi.stubEnv('CATPOST_WITHOUT_SEARCH', '1');
  expect(await made()).toEqual({ files: [], problems: [] });
});

test('publishes only the files of Pagefind that a search loads', async () => {
  const { files: published } = await made();
  expect(published.filter(({ name }) => /\.(?:js|css)$/.test(name))).toEqual([]);
  expect(published.map(({ name }) => name)).toEqual(published.map(({ name }) => name).toSorted());
});

test('makes the same bytes of the same texts, with and without the cache, which keeps three indexes of two languages', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'catpost-index-'));
  const prepared = await preparedSite({ ...files, ...numbered(40) });
  const without = (count: number) => ({ ...prepared, bodies: new Map([...prepared.bodies].slice(0, -count)) });
  const first = bytesOf(await makeSearchIndex(prepared, cache));
  expect(bytesOf(await makeSearchIndex(prepared, null))).toEqual(first);
  const kept = await readdir(cache);
  for (const name of kept) await utimes(join(cache, name), 0, 0);
  expect(bytesOf(await makeSearchIndex(prepared, cache))).toEqual(first);
  // The part of each language was marked as used, and nothing was written.
  const used = await Promise.all(kept.map(async (name) => (await stat(join(cache, name))).mtimeMs > 0));
  expect(used.filter(Boolean)).toHaveLength(2);
  expect(await readdir(cache)).toEqual(kept);
  expect(bytesOf(await makeSearchIndex(without(1), cache))).not.toEqual(first);
  for (const count of [2, 3, 4, 5, 6]) await makeSearchIndex(without(count), cache);
  // Each part is two files, and its documents are one.
  expect(await readdir(cache)).toHaveLength(2 * 3 * 3);
});

test('an edit asks only for the texts of its part, and lists the others without reading their files', {
  timeout: 30_000,
}, async () => {
  const cache = await mkdtemp(join(tmpdir(), 'catpost-index-'));
  const sizes = { most: 2, mostOfNew: 2, newest: 1 };
  const { posts, asked } = dailyPosts(5);
  const before = searchParts(posts(), cache, sizes);
  for (const part of before) await part.files();
  expect(asked).toEqual(['01', '02', '03', '04', '05']);
  const after = searchParts(posts({ '03': 'new' }), cache, sizes);
  const isKept = after.map(({ key }, index) => key === before[index]?.key);
  expect(isKept.filter((same) => !same)).toHaveLength(1);
  const lists = await Promise.all(after.map(({ list }) => list()));
  expect(asked.slice(5)).toContain('03');
  expect(asked.slice(5).length).toBeLessThanOrEqual(2);
  const all = joinLists(lists, ['/']);
  expect(Object.keys(JSON.parse(Buffer.from(all.bytes).toString()).languages)).toEqual(['en', 'en-x-2', 'en-x-3']);
  // A list or a part that is damaged is made again.
  await Promise.all((await readdir(cache)).map((name) => writeFile(join(cache, name), 'x')));
  expect(await Promise.all(after.map(({ list }) => list()))).toEqual(lists);
});

test('an edit asks only for the texts of its part that are not in the cache', { timeout: 30_000 }, async () => {
  const cache = await mkdtemp(join(tmpdir(), 'catpost-index-'));
  const { posts, asked } = dailyPosts(20);
  const made = async (texts: Record<string, string>, folder: string | null = cache) => {
    asked.splice(0);
    return Promise.all(searchParts(posts(texts), folder).map(({ files: filesOf }) => filesOf()));
  };
  await made({});
  expect(asked).toHaveLength(20);
  const edits = { '03': 'one', '12': 'two' };
  const edited = await made(edits);
  expect(asked).toEqual(['03', '12']);
  expect(edited).toEqual(await made(edits, null));
  // So few are not stored, but many are.
  await made({ ...edits, '04': 'three' });
  expect(asked).toEqual(['03', '04', '12']);
  const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index + 10}`, 'four']));
  await made(many);
  expect(asked).toHaveLength(10);
  await made({ ...many, '01': 'five' });
  expect(asked).toEqual(['01']);
  // Damaged documents are made again.
  const documents = (await readdir(cache)).filter((name) => name.endsWith('.documents'));
  expect(documents).toHaveLength(1);
  for (const name of documents) await writeFile(join(cache, name), 'x');
  await made({ '01': 'six' });
  expect(asked).toHaveLength(20);
});

test('warns and leaves out search if Pagefind has no program for the system', async () => {
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind');
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { files: published, problems } = await made();
  silent.mockRestore();
  expect(published).toEqual([]);
  expect(problems).toMatchObject([{ rule: 'search-unbuilt', severity: 'warn', file: 'content' }]);
});

test("rejects an author's file in the folder of the index", async () => {
  const { site, entries } = await preparedSite({ ...files, 'public/pagefind/x.txt': 'mine' });
  expect(checkPaths(site, entries)).toMatchObject([{ rule: 'path-taken', file: 'public/pagefind/x.txt' }]);
});

async function made(): Promise<SearchIndex> {
  prepared ??= preparedSite(files);
  return makeSearchIndex(await prepared, null);
}

let prepared: ReturnType<typeof preparedSite> | null = null;

function numbered(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => `content/post/n${index}.md`);
  return Object.fromEntries(names.map((name, index) => [name, post('', `## Part ${index}\n\nword${index} shared\n`)]));
}

function bytesOf({ files: published }: SearchIndex): [string, string][] {
  return published.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
}

type Fragment = { url: string; content: string; meta: object; filters: Record<string, string[]>; anchors: object[] };

function fragmentsOf({ files: published }: SearchIndex): Fragment[] {
  return published
    .filter(({ name }) => name.startsWith('fragment/'))
    .map(({ bytes }): Fragment => JSON.parse(gunzipSync(bytes).toString().replace('pagefind_dcd', '')))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
}

function entryOf({ files: published }: SearchIndex): { languages: object } {
  const entry = published.find(({ name }) => name === 'pagefind-entry.json');
  return JSON.parse(Buffer.from(entry?.bytes ?? []).toString());
}

/** Posts of one month, each with the text `old` or another one. `asked` are the days of those whose document was made. */
function dailyPosts(count: number) {
  const asked: string[] = [];
  const posts = (texts: Record<string, string> = {}) =>
    Array.from({ length: count }, (_, index) => {
      const day = `${index + 1}`.padStart(2, '0');
      const text = `<html lang="en"><body><h1>Day</h1>${texts[day] ?? 'old'}</body></html>`;
      const document = () => {
        asked.push(day);
        return text;
      };
      return { url: `/post/${day}/`, day: `2025-03-${day}`, language: 'en', key: text, document };
    });
  return { posts, asked };
}
