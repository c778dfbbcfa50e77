/** The front matter that catpost knows: its keys, other tools' names for them, and what each may hold. */
import { z } from 'zod';
import type { LocatedValues } from './yamlDocument.ts';

const text = (what: string) => z.string({ error: what });
const word = (what: string) => z.boolean({ error: what });
const part = z.int({ error: 'must be a whole number' }).min(1, 'must be at least 1');

export const provenances = ['human', 'mixed', 'ai', 'placeholder'] as const;

/** Every value as the author wrote it, checked for its kind; dates are read later, in the site's zone. */
export const postSchema = z.object({
  title: text('must be a text: put it in quotes').nullish(),
  date: text('must be a date').nullish(),
  updated: text('must be a date').nullish(),
  description: text('must be a text').nullish(),
  tags: z
    .union([z.array(text('must be a word')), text('must be a list of words')], { error: 'must be a list of words' })
    .nullish(),
  aliases: z
    .union([z.array(text('must be a path')), text('must be a path')], { error: 'must be a list of paths' })
    .nullish(),
  /** An address alone, or an address and its text for those who do not see it. */
  image: z
    .preprocess(
      (value) => (typeof value === 'string' ? { src: value } : value),
      z.strictObject(
        { src: text('must be a text'), alt: text('must be a text').nullish() },
        { error: (issue) => (issue.code === 'invalid_type' ? 'must be an address, or src and alt' : undefined) },
      ),
    )
    .nullish(),
  draft: word('must be true or false').nullish(),
  slug: text('must be a text').nullish(),
  lang: text('must be a language such as en or de-AT')
    .refine(isLanguage, 'must be a language such as en or de-AT')
    .nullish(),
  dir: z.enum(['ltr', 'rtl', 'auto'], { error: 'must be ltr, rtl or auto' }).nullish(),
  by: z.enum(provenances, { error: 'must be human, ai, mixed or placeholder' }).nullish(),
  /** A name alone, or a name and a part. */
  series: z
    .preprocess(
      (value) => (typeof value === 'string' ? { name: value } : value),
      z.strictObject(
        { name: text('must be a text'), part: part.nullish() },
        { error: (issue) => (issue.code === 'invalid_type' ? 'must be a text, or a name and a part' : undefined) },
      ),
    )
    .nullish(),
  part: part.nullish(),
  pinned: word('must be true or false').nullish(),
  toc: word('must be true or false').nullish(),
  breaks: word('must be true or false').nullish(),
});

export type PostValues = z.infer<typeof postSchema>;
export type PostKey = keyof PostValues;

/** What other blog tools call the same. */
const otherNames: Record<string, PostKey> = {
  pubDate: 'date',
  published: 'date',
  publishDate: 'date',
  lastmod: 'updated',
  updatedDate: 'updated',
  modified: 'updated',
  summary: 'description',
  categories: 'tags',
};

/** Every key that is not an unknown one. */
export const knownKeys: readonly string[] = [...Object.keys(postSchema.shape), ...Object.keys(otherNames)];

/** Values under catpost's own names, the rest apart, and the key that each name was written as. */
export type NamedValues = {
  values: LocatedValues;
  extra: Record<string, unknown>;
  writtenAs: (key: PostKey) => string;
};

/** Renames other tools' keys; where both are there, catpost's own name counts. */
export function nameValues(matter: LocatedValues): NamedValues {
  const known = new Map<string, unknown>();
  const names = new Map<string, string>();
  const extra = new Map<string, unknown>();
  for (const [key, value] of Object.entries(matter.values)) {
    const name = Object.hasOwn(postSchema.shape, key)
      ? key
      : Object.hasOwn(otherNames, key)
        ? otherNames[key]
        : undefined;
    if (name === undefined) extra.set(key, value);
    else if (key === name || !known.has(name)) {
      known.set(
        name,
        asText(name, value, (index) => matter.written(index === null ? [key] : [key, index])),
      );
      names.set(name, key);
    }
  }
  const writtenAs = (key: string) => names.get(key) ?? key;
  const values: LocatedValues = {
    values: Object.fromEntries(known),
    locate: ([key, ...rest]) => matter.locate([writtenAs(`${key}`), ...rest]),
    locateKey: ([key, ...rest]) => matter.locateKey([writtenAs(`${key}`), ...rest]),
    written: ([key, ...rest]) => matter.written([writtenAs(`${key}`), ...rest]),
  };
  return { values, extra: Object.fromEntries(extra), writtenAs };
}

/** True for a language tag of BCP 47. */
export function isLanguage(tag: string): boolean {
  try {
    // Most names of files have none, and an error costs 10 µs.
    return tag !== '' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Numbers are taken as they are written (`title: 1984`, `tags: [1.0]`), where a text is meant. */
function asText(name: string, value: unknown, written: (index: number | null) => string | null): unknown {
  if (name !== 'title' && name !== 'tags' && name !== 'description' && name !== 'series') return value;
  if (typeof value === 'number') return written(null) ?? String(value);
  if (!Array.isArray(value)) return value;
  return value.map((item, index) => (typeof item === 'number' ? (written(index) ?? String(item)) : item));
}
