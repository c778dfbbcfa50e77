/**
 * Caches the documents of each part of the index in one file, for builds after an edit. Without it, they are made from the
 * bodies of up to 1,500 posts, which are spread over all files of the body cache and take 0.5 s to read.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { markUsed } from '../../cache/cachedFiles.ts';
import { readChecked, writeChecked } from '../../cache/checked.mjs';
import type { IndexedPost } from './model.ts';

/** The ending of the files with documents. */
export const documentsEnding = '.documents';

/** The posts of a part, with documents that come from the cache if they are there. `save` stores all that were made. */
type CachedDocuments = { posts: IndexedPost[]; save: () => void };

/** With no more missing documents, the file is not written again: making these few in the next build takes less time. */
const mostMissing = 8;

/** Opens the documents of a part. What is missing or damaged is made again. */
export function cachedDocuments(cacheFolder: string, part: readonly IndexedPost[]): CachedDocuments {
  const file = join(cacheFolder, nameOf(part) + documentsEnding);
  const cached = readDocuments(file);
  const used = new Map<string, Buffer>();
  let missing = 0;
  const documentOf = async (post: IndexedPost) => {
    const name = hash('sha256', post.key).slice(0, 32);
    const known = cached.get(name);
    if (known === undefined) missing += 1;
    const bytes = known ?? Buffer.from(await post.document());
    used.set(name, bytes);
    return bytes.toString();
  };
  return {
    posts: part.map((post) => ({ ...post, document: () => documentOf(post) })),
    save: () => {
      if (cached.size === 0 || missing > mostMissing) writeDocuments(file, used);
    },
  };
}

/** Returns a name that stays the same when the texts of the posts change. */
function nameOf(part: readonly IndexedPost[]): string {
  return hash('sha256', JSON.stringify(part.map(({ url }) => url))).slice(0, 32);
}

/** The first line of the file is the JSON of the names of the documents and their sizes in bytes. The documents follow. */
const listShape = z.array(z.tuple([z.string(), z.number()]));

function readDocuments(file: string): Map<string, Buffer> {
  const content = readChecked(file);
  if (content === null) return new Map();
  markUsed(file);
  const end = content.indexOf('\n');
  let place = end + 1;
  return new Map(
    listShape.parse(JSON.parse(content.toString('utf8', 0, end))).map(([name, size]) => {
      place += size;
      return [name, content.subarray(place - size, place)];
    }),
  );
}

/** If the disk refuses, the next build is slower, and nothing else is lost. */
function writeDocuments(file: string, documents: Map<string, Buffer>): void {
  const list = [...documents].map(([name, bytes]) => [name, bytes.length]);
  writeChecked(file, Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...documents.values()]));
}
