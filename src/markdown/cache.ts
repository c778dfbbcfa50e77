/**
 * Caches rendered bodies between builds, by a hash of their inputs. The cache has exactly the bodies of the last build, so it
 * cannot grow. It is divided among several files, because an edit then writes only one of them. They may be deleted. Each
 * is replaced by a rename, so two builds at once cannot damage it.
 */

import { hash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import { shardCount, shardOf } from '../cache/shards.ts';
import { lazySections } from './bodyHtml.ts';
import { type CachedBody, parseCachedBodies } from './cachedBody.ts';
import type { BodyInput, LinkTable, RenderedBody } from './model.ts';
import { resolveLink } from './resolveLink.ts';

/** The bodies of the last build. */
export type BodyCache = {
  /** Bodies by their cache key. */
  bodies: Map<string, RenderedBody>;
  /** The keys in each file of the cache. */
  shards: ReadonlySet<string>[];
};

/** Reads the cache from a folder. A missing, foreign or damaged file is an empty one. */
export function readCache(folder: string): BodyCache {
  const shards = Array.from({ length: shardCount }, (_, number) => readShard(shardFile(folder, number)));
  return { bodies: new Map(shards.flat()), shards: shards.map((shard) => new Set(shard.map(([key]) => key))) };
}

/** Writes the files of the cache that have changed. If the disk refuses, only the next build is slower. */
export function writeCache(folder: string, { shards }: BodyCache, used: UsedBody[]): void {
  const groups = shards.map((): UsedBody[] => []);
  for (const body of used) groups[shardOf(body.file)]?.push(body);
  for (const [number, group] of groups.entries()) {
    const before = shards[number];
    const isSame = group.length === before?.size && group.every(({ key }) => before.has(key));
    if (!isSame) writeShard(shardFile(folder, number), group);
  }
}

/** Finds single bodies in the folder of a cache, of which it reads only the files that have them. */
export type BodyLookup = {
  /** Returns the body of an input; null if it is not there, or if its links are outdated. */
  find: (input: BodyInput, table: LinkTable) => RenderedBody | null;
  /** Adds the body of an input, and leaves all others as they are. */
  add: (input: BodyInput, body: RenderedBody) => void;
};

/** Opens the folder of a cache. */
export function openBodies(folder: string): BodyLookup {
  const shards = new Map<number, Map<string, RenderedBody>>();
  const shardWith = (file: string) => {
    const number = shardOf(file);
    const shard = shards.get(number) ?? new Map(readShard(shardFile(folder, number)));
    shards.set(number, shard);
    return shard;
  };
  return {
    find: (input, table) => {
      const body = shardWith(input.file).get(cacheKey(input));
      return body !== undefined && isCurrent(body, input, table) ? body : null;
    },
    add: (input, body) => {
      const { file } = input;
      const shard = shardWith(file).set(cacheKey(input), body);
      const used = [...shard].map(([key, each]): UsedBody => ({ file, key, body: each }));
      writeShard(shardFile(folder, shardOf(file)), used);
    },
  };
}

/** A body of this build. `file` is the content file that it belongs to. */
type UsedBody = { file: string; key: string; body: RenderedBody };

function shardFile(folder: string, number: number): string {
  return join(folder, `${number}.bin`);
}

/**
 * The first line of a file is the JSON of its bodies, the HTML of their sections follows in the same order. HTML is
 * decoded only when it is read, which most bodies of a build never are.
 */
function readShard(file: string): [string, RenderedBody][] {
  const content = readChecked(file);
  if (content === null) return [];
  const end = content.indexOf('\n');
  const cached = parseCachedBodies(content.toString('utf8', 0, end));
  let place = end + 1;
  return Object.entries(cached).map(([key, body]): [string, RenderedBody] => {
    const parts = body.sections.map(({ bytes }) => {
      place += bytes;
      return content.subarray(place - bytes, place);
    });
    const sections = lazySections(body.sections, (index) => parts[index]?.toString('utf8') ?? '');
    const read = { ...body, sections };
    encodedHtml.set(read, parts);
    return [key, read];
  });
}

/** The HTML of bodies that were read from a cache, one buffer for each section. It goes into the next file as it is. */
const encodedHtml = new WeakMap<RenderedBody, Buffer[]>();

function writeShard(file: string, used: UsedBody[]): void {
  const html: Buffer[] = [];
  const cached = used.map(({ key, body }): [string, CachedBody] => {
    const parts = encodedHtml.get(body) ?? body.sections.map((section) => Buffer.from(section.html));
    html.push(...parts);
    const sections = body.sections.map(({ id, heading }, index) => ({ id, heading, bytes: parts[index]?.length ?? 0 }));
    return [key, { ...body, sections }];
  });
  const firstLine = Buffer.from(`${JSON.stringify(Object.fromEntries(cached))}\n`);
  writeChecked(file, Buffer.concat([firstLine, ...html]));
}

/** Returns the cache key of a body: a hash of everything that its HTML depends on, except for the link table. */
export function cacheKey(input: BodyInput): string {
  const { file, format, title, language, words, keepsLineBreaks, hasSmartQuotes, hasEmoji, media, body } = input;
  const { components, componentNames } = input;
  // What a plugin without a key depends on is not known, so its output is made again.
  const plugins = input.plugins.map(({ key }) => key ?? randomUUID());
  const others = [file, format, title, language, words, keepsLineBreaks, hasSmartQuotes, hasEmoji, media];
  return hash('sha256', `${JSON.stringify([...others, components, componentNames, plugins])}\n${body}`);
}

/** Returns true if every link of a body still resolves to the target that it had when the body was rendered. */
export function isCurrent(body: RenderedBody, input: BodyInput, table: LinkTable): boolean {
  return body.links.every(
    ({ url, target }) => JSON.stringify(resolveLink(url, input.file, table)) === JSON.stringify(target),
  );
}
