/** Searches indexes of Pagefind with the program that the browser runs. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPartList } from '../../../../src/publish/search/indexList.ts';
import type { IndexFile } from '../../../../src/publish/search/model.ts';
import { indexPosts } from '../../../../src/publish/search/pagefind.ts';
import { type OpenIndex, openIndex } from '../../../../src/shell/search/worker/openIndex.ts';
import { loadPacked } from '../../../../src/shell/search/worker/packedFile.ts';

/** The posts of two parts, by their names. */
const older = {
  stranger: ['A stranger', 'A stranger of a kind'],
  cafe: ['Café', 'The café has a filter'],
  kind: ['Kind', 'The kind stranger argues twice'],
};
const newer = { arguing: ['Arguing', 'We argue. They were arguing of late'], late: ['Late', 'It was late of a kind'] };

const made = Promise.all([older, newer].map(filesOf));

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string) => {
    const files: IndexFile[] = (await made).flat();
    const found = files.find(({ name }) => `/pagefind/${name}` === url);
    return found ? new Response(Buffer.from(found.bytes)) : new Response('', { status: 404 });
  });
});

afterEach(() => vi.unstubAllGlobals());

test.each<[string, string[]]>([
  // Pagefind alone would find `a` where it does not know `argue`.
  ['argue', ['arguing', 'kind']],
  ['arguing', ['arguing', 'kind']],
  ['argue twice', ['kind']],
  ['cafe', ['cafe']],
  ['CAFÉ', ['cafe']],
  ['of late', ['late', 'arguing']],
  ['"of late"', ['arguing']],
  ['"late of"', ['late']],
  ['strangers', ['stranger', 'kind']],
  ['', []],
])('finds %s in %j', async (words, names) => {
  expect(await namesFor(words)).toEqual(names);
});

test('answers the same search again, with the same filters or others, and after another search', async () => {
  const index = await openMade();
  expect(await namesIn(index, 'argue')).toEqual(['arguing', 'kind']);
  expect(await namesIn(index, 'argue')).toEqual(['arguing', 'kind']);
  expect(await namesIn(index, 'argue', { tag: ['kind'] })).toEqual(['kind']);
  expect(await namesIn(index, 'café')).toEqual(['cafe']);
  const both = await Promise.all(['argue', 'argue'].map((words) => namesIn(index, words)));
  expect(both).toEqual([
    ['arguing', 'kind'],
    ['arguing', 'kind'],
  ]);
});

test('limits a search to posts with a tag', async () => {
  expect(await namesFor('kind', { tag: ['kind'] })).toEqual(['kind']);
  expect(await namesFor('kind', { tag: ['unknown'] })).toEqual([]);
});

test('rejects if a part is missing', async () => {
  const parts = [{ hash: 'en_0', posts: 1 }];
  await expect(openIndex({ folder: '/pagefind/', program: 'en', parts, excerptLength: 30 })).rejects.toThrow('404');
});

async function filesOf(posts: Record<string, string[]>): Promise<IndexFile[]> {
  return indexPosts(
    Object.entries(posts).map(([name, [title = '', text = '']]) => ({
      url: name,
      day: '',
      language: 'en',
      key: name,
      document: () =>
        `<html lang="en"><body><h1 data-pagefind-meta="title">${title}</h1><p data-pagefind-filter="tag">${name}</p><p>${text}</p></body></html>`,
    })),
  );
}

async function namesFor(words: string, filters = {}): Promise<string[]> {
  return namesIn(await openMade(), words, filters);
}

async function openMade(): Promise<OpenIndex> {
  const parts = (await made).flatMap((files) =>
    Object.values(readPartList(files).languages).map(({ hash, page_count: posts }) => ({ hash, posts })),
  );
  return openIndex({ folder: '/pagefind/', program: 'en', parts, excerptLength: 30 });
}

async function namesIn({ search }: OpenIndex, words: string, filters = {}): Promise<string[]> {
  const matches = await search(words, filters);
  const names: string[] = [];
  for (let next = matches.next(); !next.done; next = matches.next()) names.push(await urlOf(next.value.file));
  return names;
}

async function urlOf(file: string): Promise<string> {
  const fragment: unknown = JSON.parse(
    new TextDecoder().decode(await loadPacked(`/pagefind/fragment/${file}.pf_fragment`)),
  );
  return String(Object.entries(fragment ?? {}).find(([name]) => name === 'url')?.[1]).replaceAll('/', '');
}
