/**
 * Makes the search index (Pagefind) from the rendered sections. Pagefind's program runs while the pages are written; a
 * part whose posts have not changed comes from the cache.
 */

import { hash } from 'node:crypto';
import type { Prepared } from '../../plan/model.ts';
import { withSeverity } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import type { Post, Site } from '../../types/content.ts';
import type { Problem } from '../../types/problem.ts';
import { cachedDocuments } from './documentCache.ts';
import { cachePart, readCachedList, readCachedPart } from './indexCache.ts';
import { type IndexedBody, indexedPosts, loadedBodies } from './indexedPost.ts';
import { joinLists, type PartList, readPartList } from './indexList.ts';
import { indexParts, type PartSizes, partSizes } from './indexParts.ts';
import type { IndexedPost, IndexFile } from './model.ts';
import { indexPosts, pagefindKey } from './pagefind.ts';

/** The folder of the index in the output. */
export const searchFolder = 'pagefind';

/** `files` are the contents of `/pagefind/`, sorted by name; none if the index could not be made. */
export type SearchIndex = { files: IndexFile[]; problems: Problem[] };

/**
 * A part of the index. Equal keys mean equal files. `files` come from the cache, or are made from the texts of the posts;
 * they have the part's own list, in place of which `joinLists` makes that of the site. `list` is that list without the
 * files.
 */
export type SearchPart = { key: string; files: () => Promise<IndexFile[]>; list: () => Promise<PartList> };

/** Makes the index of a site whose bodies are loaded; see `makeIndexOf`. */
export function makeSearchIndex(
  { site, bodies }: Pick<Prepared, 'site' | 'bodies'>,
  cacheFolder: string | null,
  sizes: PartSizes = partSizes,
): Promise<SearchIndex> {
  return makeIndexOf(site, loadedBodies(bodies), cacheFolder, sizes);
}

/**
 * Makes the index of a site. Never rejects: if the index cannot be made, the site is built without search, and a
 * problem says so. Without a `cacheFolder` nothing is cached.
 */
export async function makeIndexOf(
  site: Site,
  bodyOf: (post: Post) => IndexedBody | null,
  cacheFolder: string | null,
  sizes: PartSizes = partSizes,
): Promise<SearchIndex> {
  // For the benchmark, which compares with generators that make no index.
  if (process.env.CATPOST_WITHOUT_SEARCH) return { files: [], problems: [] };
  try {
    const made: IndexFile[][] = [];
    for (const part of searchParts(indexedPosts(site, bodyOf), cacheFolder, sizes)) made.push(await part.files());
    if (made.length === 0) return { files: [], problems: [] };
    const roots = site.editions.map(({ root }) => root);
    const list = joinLists(made.map(readPartList), roots);
    const files = new Map([...made.flat(), list].map((file) => [file.name, file]));
    return { files: [...files.values()].sort((a, b) => compare(a.name, b.name)), problems: [] };
  } catch (error) {
    return { files: [], problems: [searchUnbuilt(site, error)] };
  }
}

/** Divides an index into parts, the oldest of each language first. Asks for no text. */
export function searchParts(
  posts: readonly IndexedPost[],
  cacheFolder: string | null,
  sizes: PartSizes = partSizes,
): SearchPart[] {
  const program = pagefindKey();
  const parts = indexParts(posts, sizes);
  return parts.map((part) => {
    const keys = part.map(({ url, key }) => [url, key]);
    const key = hash('sha256', JSON.stringify([program, keys])).slice(0, 32);
    const files = () => cachedOrNewFiles(part, cacheFolder, key, parts.length);
    const cachedList = () => (cacheFolder === null ? null : readCachedList(cacheFolder, key));
    return { key, files, list: async () => cachedList() ?? readPartList(await files()) };
  });
}

async function cachedOrNewFiles(
  posts: IndexedPost[],
  cacheFolder: string | null,
  key: string,
  partCount: number,
): Promise<IndexFile[]> {
  if (cacheFolder === null) return indexPosts(posts);
  const cached = readCachedPart(cacheFolder, key);
  if (cached) return cached;
  const documents = cachedDocuments(cacheFolder, posts);
  const files = await indexPosts(documents.posts);
  documents.save();
  cachePart(cacheFolder, key, files, partCount);
  return files;
}

function searchUnbuilt({ config, contentName }: Site, error: unknown): Problem {
  const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
  const message = `the site is built without search, because its index could not be made: ${reason}`;
  const hint = 'run npm ci again, which installs Pagefind for this system if there is a version for it';
  return withSeverity({ rule: 'search-unbuilt', file: contentName, message, hint }, config.problems);
}
