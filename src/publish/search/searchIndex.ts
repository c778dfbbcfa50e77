/**
 * Makes the search index (Pagefind) from the rendered sections. Pagefind's program runs while the pages are written; a
 * part whose posts have not changed comes from the cache.
 */

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Prepared } from '../../plan/model.ts';
import { withSeverity } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import type { Site } from '../../types/content.ts';
import type { Problem } from '../../types/problem.ts';

import { cachePart, type IndexFile, readCachedPart } from './indexCache.ts';
import { type IndexedPost, indexedPosts } from './indexedPost.ts';
import { indexParts, joinParts, partLength, withEditions } from './indexParts.ts';

/** `files` are the contents of `/pagefind/`, sorted by name; none if the index could not be made. */
export type SearchIndex = { files: IndexFile[]; problems: Problem[] };

/**
 * Makes the index of a site. Never rejects: if the index cannot be made, the site is built without search, and a
 * problem says so. Without a `cacheFolder` nothing is cached; `length` is the number of posts per part.
 */
export async function makeSearchIndex(
  { site, bodies }: Pick<Prepared, 'site' | 'bodies'>,
  cacheFolder: string | null,
  length = partLength,
): Promise<SearchIndex> {
  // For the benchmark, which compares with generators that make no index.
  if (process.env.CATPOST_WITHOUT_SEARCH) return { files: [], problems: [] };
  const parts = indexParts(indexedPosts(site, bodies), length);
  const indexes: IndexFile[][] = [];
  try {
    // One at a time, because each needs 300 MB.
    for (const part of parts) indexes.push(await cachedOrNewPart(part, cacheFolder, parts.length));
    const roots = site.editions.map(({ root }) => root);
    return { files: withEditions(joinParts(indexes), roots), problems: [] };
  } catch (error) {
    return { files: [], problems: [searchUnbuilt(site, error)] };
  }
}

/**
 * Writes the index into the output folder, synchronously like the pages (see writeSite.ts). Returns its size in bytes.
 */
export function writeSearchIndex(folder: string, files: IndexFile[]): number {
  const pathOf = (name: string) => join(folder, 'pagefind', name);
  const folders = new Set(files.map(({ name }) => dirname(pathOf(name))));
  for (const path of folders) mkdirSync(path, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(pathOf(name), bytes);
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

async function cachedOrNewPart(
  posts: IndexedPost[],
  cacheFolder: string | null,
  partCount: number,
): Promise<IndexFile[]> {
  if (cacheFolder === null) return withTimeout(indexPosts(posts));
  const key = cacheKeyOf(posts);
  const cached = readCachedPart(cacheFolder, key);
  if (cached) return cached;
  const files = await withTimeout(indexPosts(posts));
  cachePart(cacheFolder, key, files, partCount);
  return files;
}

/** Hashes everything that Pagefind reads, by the keys of the posts: to make all documents takes 0.8 s for 3,504 posts. */
function cacheKeyOf(posts: IndexedPost[]): string {
  const keys = posts.map(({ url, key }) => [url, key]);
  return hash('sha256', JSON.stringify([pagefindVersion(), indexOptions, keys])).slice(0, 32);
}

/** What is not the author's text: buttons, the source of a formula, the link back from a footnote. */
const indexOptions = { excludeSelectors: ['button', 'annotation', '[data-footnote-backref]'] };

const batchLength = 64;

/** Pagefind gets the posts in order and in one process, so the same posts give the same files. */
async function indexPosts(posts: IndexedPost[]): Promise<IndexFile[]> {
  // A dynamic import, because it fails on a platform for which Pagefind has no program.
  const { createIndex, close } = await import('pagefind');
  try {
    const { index, errors } = await createIndex(indexOptions);
    if (!index) throw new Error(errors.join('; '));
    for (let start = 0; start < posts.length; start += batchLength) {
      const batch = posts.slice(start, start + batchLength);
      const added = await Promise.all(
        batch.map(({ url, document }) => index.addHTMLFile({ url, content: document() })),
      );
      const failures = added.flatMap((result) => result.errors);
      if (failures.length > 0) throw new Error(failures.join('; '));
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

/** Rejects after a time limit, because the promise of a Pagefind program that crashed never settles. */
async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took longer than ten minutes')), 600_000);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}

/**
 * Returns whether a file is published. The shell talks to Pagefind's worker directly, so Pagefind's other scripts and
 * its stylesheets are left out.
 */
function isPublished(path: string): boolean {
  return path === 'pagefind-worker.js' || !/\.(?:js|css)$/.test(path);
}

function searchUnbuilt({ config, contentName }: Site, error: unknown): Problem {
  const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
  const message = `the site is built without search, because its index could not be made: ${reason}`;
  const hint = 'run npm ci again, which installs Pagefind for this system if there is a version for it';
  return withSeverity({ rule: 'search-unbuilt', file: contentName, message, hint }, config.problems);
}

function pagefindVersion(): string {
  const library = fileURLToPath(import.meta.resolve('pagefind'));
  const manifest: unknown = JSON.parse(readFileSync(join(library, '../../package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
