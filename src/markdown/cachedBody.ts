/**
 * The shape of a body in the cache file. Parsing checks it, which takes 60 ms at 10,000 posts on top of the 90 of
 * JSON.parse.
 */

import { z } from 'zod';
import type { RenderedBody } from './model.ts';

type Section = RenderedBody['sections'][number];

/** A body whose HTML is kept apart: `bytes` is the length of a section's HTML in UTF-8. */
export type CachedBody = Omit<RenderedBody, 'sections'> & { sections: (Omit<Section, 'html'> & { bytes: number })[] };

/** Parses a JSON object of bodies by their cache key. Throws on any other text, which a checked file cannot hold. */
export function parseCachedBodies(json: string): Record<string, CachedBody> {
  return cachedBodies.parse(JSON.parse(json));
}

const position = z.object({ line: z.number(), column: z.number() }).nullable();

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inside'), href: z.string(), file: z.string().nullable(), fragment: z.string() }),
  z.object({ kind: z.literal('outside'), href: z.string() }),
  z.object({ kind: z.literal('blocked') }),
  z.object({ kind: z.literal('dead'), looked: z.string() }),
]);

const heading = z.object({ level: z.literal([2, 3, 4, 5, 6]), text: z.string() }).nullable();

const image = z.object({
  file: z.string(),
  href: z.string(),
  alt: z.string(),
  title: z.string().nullable(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  isLazy: z.boolean(),
  within: z.enum(['text', 'link', 'picture']),
  position,
});

const cachedBody: z.ZodType<CachedBody> = z.object({
  key: z.string(),
  sections: z.array(z.object({ id: z.string(), heading, bytes: z.number() })),
  ids: z.array(z.string()),
  links: z.array(z.object({ kind: z.enum(['link', 'image', 'media', 'frame']), url: z.string(), target, position })),
  images: z.array(image),
  problems: z.array(z.object({ rule: z.string(), position, message: z.string(), hint: z.string() })),
  summary: z.object({
    words: z.number(),
    unit: z.enum(['words', 'characters']),
    minutes: z.number(),
    excerpt: z.string(),
  }),
  // Checked by hand, because these are most of the values: 64 numbers a body.
  terms: z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isInteger)),
});

const cachedBodies = z.record(z.string(), cachedBody);
