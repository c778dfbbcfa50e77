/**
 * Caches rendered bodies between builds, by a hash of their inputs. The cache is one file with exactly the bodies of
 * the last build, so it cannot grow. It may be deleted. It is replaced by a rename, so two builds at once cannot damage
 * it.
 */

import { hash, randomUUID } from 'node:crypto';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import { lazySections } from './bodyHtml.ts';
import { type CachedBody, parseCachedBodies } from './cachedBody.ts';
import type { BodyInput, LinkTable, RenderedBody } from './model.ts';
import { resolveLink } from './resolveLink.ts';

/** Bodies by their cache key. */
export type BodyCache = Map<string, RenderedBody>;

/**
 * Reads the cache; a missing, foreign or damaged file is an empty one. The first line is the JSON of all bodies, the
 * HTML of their sections follows in the same order. HTML is decoded only when it is read, which most bodies of a build
 * never are.
 */
export function readCache(file: string): BodyCache {
  const content = readChecked(file);
  if (content === null) return new Map();
  const end = content.indexOf('\n');
  const cached = parseCachedBodies(content.toString('utf8', 0, end));
  let place = end + 1;
  const bodies = Object.entries(cached).map(([key, body]): [string, RenderedBody] => {
    const parts = body.sections.map(({ bytes }) => {
      place += bytes;
      return content.subarray(place - bytes, place);
    });
    const sections = lazySections(body.sections, (index) => parts[index]?.toString('utf8') ?? '');
    const read = { ...body, sections };
    encodedHtml.set(read, parts);
    return [key, read];
  });
  return new Map(bodies);
}

/** The HTML of bodies that were read from a cache, one buffer for each section. It goes into the next file as it is. */
const encodedHtml = new WeakMap<RenderedBody, Buffer[]>();

/** Writes the cache. If the disk refuses, only the next build is slower. */
export function writeCache(file: string, cache: BodyCache): void {
  const html: Buffer[] = [];
  const cached = [...cache].map(([key, body]): [string, CachedBody] => {
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
  const { file, format, title, language, keepsLineBreaks, hasSmartQuotes, hasEmoji, media, body } = input;
  const { components, componentNames } = input;
  // What a plugin without a key depends on is not known, so its output is made again.
  const plugins = input.plugins.map(({ key }) => key ?? randomUUID());
  return hash(
    'sha256',
    JSON.stringify([
      file,
      format,
      title,
      language,
      keepsLineBreaks,
      hasSmartQuotes,
      hasEmoji,
      media,
      body,
      components,
      componentNames,
      plugins,
    ]),
  );
}

/** Returns true if every link of a body still resolves to the target that it had when the body was rendered. */
export function isCurrent(body: RenderedBody, input: BodyInput, table: LinkTable): boolean {
  return body.links.every(
    ({ url, target }) => JSON.stringify(resolveLink(url, input.file, table)) === JSON.stringify(target),
  );
}
