/**
 * Rendered bodies kept between builds, by the hash of all that went into them. One file, written whole and renamed,
 * holds just what the last build used: it cannot grow, may be deleted, and two builds at once cannot spoil it.
 */

import { hash } from 'node:crypto';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import { sectionsWith } from './bodyHtml.ts';
import type { BodyInput, LinkTable, RenderedBody } from './model.ts';

import { resolveLink } from './resolveLink.ts';

export type BodyCache = Map<string, RenderedBody>;

/** As it stands in the file: the HTML comes after all of them, in the same order, and `bytes` is how long it is. */
type Kept = Omit<RenderedBody, 'sections'> & { sections: (Omit<Section, 'html'> & { bytes: number })[] };

type Section = RenderedBody['sections'][number];

/** Reads the cache; a missing, foreign or damaged file is an empty one. No HTML is decoded before it is asked for. */
export function readCache(file: string): BodyCache {
  const content = readChecked(file);
  if (content === null) return new Map();
  const end = content.indexOf('\n');
  const kept: [string, Kept][] = Object.entries(JSON.parse(content.toString('utf8', 0, end)));
  let place = end + 1;
  const bodies = kept.map(([key, body]): [string, RenderedBody] => {
    const places = body.sections.map(({ bytes }) => {
      place += bytes;
      return place - bytes;
    });
    const bytesOf = (index: number) => {
      const start = places[index] ?? 0;
      return content.subarray(start, start + (body.sections[index]?.bytes ?? 0));
    };
    const recalled = { ...body, sections: sectionsWith(body.sections, (index) => bytesOf(index).toString('utf8')) };
    encoded.set(
      recalled,
      body.sections.map((_, index) => bytesOf(index)),
    );
    return [key, recalled];
  });
  return new Map(bodies);
}

/** The HTML of recalled bodies, which goes on to the next file as it is. */
const encoded = new WeakMap<RenderedBody, Buffer[]>();

/** Writes the cache; a disk that does not allow it costs only time at the next build. */
export function writeCache(file: string, cache: BodyCache): void {
  const html: Buffer[] = [];
  const kept = [...cache].map(([key, body]): [string, Kept] => {
    const parts = encoded.get(body) ?? body.sections.map((section) => Buffer.from(section.html));
    html.push(...parts);
    const sections = body.sections.map(({ id, heading }, index) => ({ id, heading, bytes: parts[index]?.length ?? 0 }));
    return [key, { ...body, sections }];
  });
  const facts = Buffer.from(`${JSON.stringify(Object.fromEntries(kept))}\n`);
  writeChecked(file, Buffer.concat([facts, ...html]));
}

/** The key of a body: everything that its HTML depends on but the link table, which `isCurrent` checks. */
export function cacheKey(input: BodyInput): string {
  const { file, title, language, breaks, smartQuotes, emoji, media, body } = input;
  return hash('sha256', JSON.stringify([file, title, language, breaks, smartQuotes, emoji, media, body]));
}

/** True when every link of the body still leads where it led. */
export function isCurrent(body: RenderedBody, input: BodyInput, table: LinkTable): boolean {
  return body.links.every(
    ({ url, target }) => JSON.stringify(resolveLink(url, input.file, table)) === JSON.stringify(target),
  );
}
