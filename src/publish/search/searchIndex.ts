/**
 * The index that the browser searches (Pagefind), made from the rendered sections. Pagefind's program runs beside the
 * writing of the pages; a part of which nothing has changed comes from the cache.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, problemAt } from '../../content/problems.ts';
import type { Prepared } from '../../plan/model.ts';
import type { Site } from '../../types/content.ts';
import type { Problem } from '../../types/problem.ts';

import { type IndexFile, keepIndex, recallIndex } from './indexCache.ts';
import { type IndexedPost, indexedPosts } from './indexedPost.ts';
import { indexParts, joinedIndex, partLength } from './indexParts.ts';

/** `files` are named below `/pagefind/`, sorted; none where the index could not be made. */
export type SearchIndex = { files: IndexFile[]; problems: Problem[] };

/**
 * Never rejects: a site whose index cannot be made is one without search. `cacheFolder` is null for none, and `length`
 * are the posts of a part.
 */
export async function makeSearchIndex(
  { site, bodies }: Pick<Prepared, 'site' | 'bodies'>,
  cacheFolder: string | null,
  length = partLength,
): Promise<SearchIndex> {
  // The benchmark's, which compares with tools that make no index.
  if (process.env.CATPOST_WITHOUT_SEARCH) return { files: [], problems: [] };
  const parts = indexParts(indexedPosts(site, bodies), length);
  const made: IndexFile[][] = [];
  try {
    // One after the other, for each takes its memory.
    for (const part of parts) made.push(await keptPart(part, cacheFolder, parts.length));
    return { files: joinedIndex(made), problems: [] };
  } catch (error) {
    return { files: [], problems: [unbuilt(site, error)] };
  }
}

async function keptPart(posts: IndexedPost[], cacheFolder: string | null, parts: number): Promise<IndexFile[]> {
  if (cacheFolder === null) return withinLimit(pagefindFiles(posts));
  const key = keyOf(posts);
  const kept = recallIndex(cacheFolder, key);
  if (kept) return kept;
  const files = await withinLimit(pagefindFiles(posts));
  keepIndex(cacheFolder, key, files, parts);
  return files;
}

/** The hash of all that Pagefind reads. */
function keyOf(posts: IndexedPost[]): string {
  const hash = createHash('sha256').update(JSON.stringify([pagefindVersion(), indexOptions]));
  for (const { url, document } of posts) {
    const text = document();
    hash.update(`${url.length} ${text.length} ${url}${text}`);
  }
  return hash.digest('hex').slice(0, 32);
}

/** Writes the index into the folder of a site, as build.ts writes pages; returns how many bytes it has. */
export function writeSearchIndex(folder: string, files: IndexFile[]): number {
  const inside = (name: string) => join(folder, 'pagefind', name);
  const folders = new Set(files.map(({ name }) => dirname(inside(name))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(inside(name), bytes);
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

const batch = 64;

/** What is no text of the author's: buttons, the source of a formula, the way back from a footnote. */
const indexOptions = { excludeSelectors: ['button', 'annotation', '[data-footnote-backref]'] };

/** The posts are handed over in order and one program indexes them, so the same posts give the same files. */
async function pagefindFiles(posts: IndexedPost[]): Promise<IndexFile[]> {
  // Loaded here, for on a platform without its program it may fail.
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex(indexOptions);
    if (!index) throw new Error(errors.join('; '));
    for (let start = 0; start < posts.length; start += batch) {
      const some = posts.slice(start, start + batch);
      const added = await Promise.all(some.map(({ url, document }) => index.addHTMLFile({ url, content: document() })));
      const failed = added.flatMap((result) => result.errors);
      if (failed.length > 0) throw new Error(failed.join('; '));
    }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => isPublished(path))
      .map(({ path, content }) => ({ name: path, bytes: content }))
      .sort((a, b) => compare(a.name, b.name));
  } finally {
    await close();
  }
}

/** A program that ends early would never answer. */
async function withinLimit<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took longer than ten minutes')), 600_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The browser talks to Pagefind's worker itself (shell/searchIndex.ts); no script or style beside it is needed. */
function isPublished(path: string): boolean {
  return path === 'pagefind-worker.js' || !/\.(?:js|css)$/.test(path);
}

function unbuilt({ config, contentName }: Site, error: unknown): Problem {
  const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
  const message = `the site is built without search, because its index could not be made: ${reason}`;
  const hint = 'run npm ci again, which installs the program for this system where there is one';
  return problemAt({ rule: 'search-unbuilt', file: contentName, message, hint }, config.problems);
}

function pagefindVersion(): string {
  const library = fileURLToPath(import.meta.resolve('pagefind'));
  const { version }: { version: string } = JSON.parse(readFileSync(join(library, '../../package.json'), 'utf8'));
  return version;
}
