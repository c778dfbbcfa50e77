/**
 * Rendered bodies kept between builds, by the hash of all that went into them. One file, written whole and renamed,
 * holds just what the last build used: it cannot grow, may be deleted, and two builds at once cannot spoil it.
 */
import { hash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BodyInput, RenderedBody } from './renderBody.ts';
import { type LinkTable, resolveLink } from './resolveLink.ts';

export type BodyCache = Map<string, RenderedBody>;

/** Reads the cache; a missing, foreign or damaged file is an empty one. */
export async function readCache(file: string): Promise<BodyCache> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8'))));
  } catch {
    return new Map();
  }
}

/** Writes the cache; a disk that does not allow it costs only time at the next build. */
export async function writeCache(file: string, cache: BodyCache): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, JSON.stringify(Object.fromEntries(cache)));
    await rename(temporary, file);
  } catch {
    // Nothing is lost.
  }
}

/** The key of a body: everything that its HTML depends on but the link table, which `isCurrent` checks. */
export function cacheKey(input: BodyInput): string {
  const { file, title, breaks, smartQuotes, emoji, media, body } = input;
  return hash('sha256', JSON.stringify([file, title, breaks, smartQuotes, emoji, media, body]));
}

/** True when every link of the body still leads where it led. */
export function isCurrent(body: RenderedBody, input: BodyInput, table: LinkTable): boolean {
  return body.links.every(
    ({ url, target }) => JSON.stringify(resolveLink(url, input.file, table)) === JSON.stringify(target),
  );
}
