/** The front matter that catpost knows: its keys, other tools' names for them, and what each may hold. */

import { z } from 'zod';
import { foldKey, readBoolean } from '../frontMatter/keyNames.ts';
import { isRecord, type LocatedValues } from '../frontMatter/yamlDocument.ts';
import type { Path } from '../frontMatter/yamlText.ts';
import { hidingKeys } from '../visibility/hidingKeys.ts';

const text = (what: string) => z.string({ error: what });
const word = (what: string) =>
  z.preprocess((value) => readBoolean(value) ?? value, z.boolean({ error: what }).nullish());
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
  pinned: word('must be true or false'),
  toc: word('must be true or false'),
  breaks: word('must be true or false'),
});

export type PostValues = z.infer<typeof postSchema>;
export type PostKey = keyof PostValues;

/** What other blog tools call the same, folded as in keyNames.ts. */
const otherNames: ReadonlyMap<string, PostKey> = new Map<string, PostKey>([
  ...named('date', 'pubdate published publishdate publisheddate publishedat publishedon datepublished publicationdate'),
  ...named('updated', 'lastmod updateddate updatedat modified modifieddate datemodified lastmodified lastmodifiedat'),
  ...named('description', 'summary'),
  ...named('tags', 'tag category categories keywords keyword topics'),
]);

const ownNames: ReadonlyMap<string, PostKey> = new Map(
  postSchema.keyof().options.map((name) => [foldKey(name), name] as const),
);

/** Keys that a misspelt one may be meant for. */
export const knownKeys: readonly string[] = [
  ...ownNames.values(),
  ...['pubDate', 'published', 'publishDate', 'lastmod', 'updatedDate', 'modified', 'summary', 'categories', 'category'],
  ...['draft', 'unlisted', 'noindex', 'expiryDate', 'keywords'],
];

/** The name that a key has for catpost, whatever its case, hyphens and underscores. */
export function postKeyOf(key: string): PostKey | undefined {
  const name = foldKey(key);
  return ownNames.get(name) ?? otherNames.get(name);
}

/** Values under catpost's own names, the rest apart, and the key that each name was written as. */
export type NamedValues = {
  values: LocatedValues;
  /** Neither catpost's nor about who may see the post. */
  extra: Record<string, unknown>;
  writtenAs: (key: PostKey) => string;
};

/** Renames other tools' keys. Where several are there, catpost's own name counts; tags of all of them are joined. */
export function nameValues(matter: LocatedValues): NamedValues {
  const known = new Map<PostKey, unknown>();
  const paths = new Map<string, Path>();
  const extra = new Map<string, unknown>();
  const joined: { value: unknown; path: Path }[] = [];
  for (const [key, value] of Object.entries(matter.values)) {
    const name = postKeyOf(key);
    if (name === 'tags') {
      joined.push(...tagValues(value, [key]));
      if (!paths.has('tags') || key === name) paths.set('tags', [key]);
    } else if (foldKey(key) === 'taxonomies' && isRecord(value)) {
      for (const [own, list] of Object.entries(value)) {
        if (postKeyOf(own) === 'tags') joined.push(...tagValues(list, [key, own]));
        if (!paths.has('tags')) paths.set('tags', [key, own]);
      }
    } else if (name === undefined) {
      if (!hidingKeys.has(foldKey(key))) extra.set(key, value);
    } else if (mayBe(name, key, value) && (key === name || !known.has(name))) {
      known.set(
        name,
        asText(name, value, () => matter.written([key])),
      );
      paths.set(name, [key]);
    }
  }
  if (joined.length > 0) {
    known.set(
      'tags',
      joined.map(({ value, path }) => asText('tags', value, () => matter.written(path))),
    );
  }
  const pathOf = ([key, ...rest]: Path): Path => {
    const [index] = rest;
    const one = key === 'tags' && typeof index === 'number' ? joined[index]?.path : undefined;
    return one ?? [...(paths.get(`${key}`) ?? [key ?? '']), ...rest];
  };
  const values: LocatedValues = {
    values: Object.fromEntries(known),
    locate: (path) => matter.locate(pathOf(path)),
    locateKey: (path) => matter.locateKey(pathOf(path)),
    written: (path) => matter.written(pathOf(path)),
    textChanges: matter.textChanges,
  };
  return { values, extra: Object.fromEntries(extra), writtenAs: (key) => String(paths.get(key)?.at(-1) ?? key) };
}

/** `published: false` and `publishDate: never` are no dates; visibility.ts reads them. */
function mayBe(name: PostKey, key: string, value: unknown): boolean {
  if (name !== 'date' || ownNames.has(foldKey(key))) return true;
  return readBoolean(value) === null && (typeof value !== 'string' || /\d/.test(value));
}

/** Each tag with its place: of a list, of lists in a list (Hexo), or of one text with commas. */
function tagValues(value: unknown, path: Path): { value: unknown; path: Path }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      Array.isArray(item) ? tagValues(item, [...path, index]) : [{ value: item, path: [...path, index] }],
    );
  }
  if (typeof value === 'string') return value.split(',').map((item) => ({ value: item, path }));
  return value === null ? [] : [{ value, path }];
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

/** Keys whose value is a text, or a list of texts. */
const textKeys: ReadonlySet<string> = new Set<PostKey>(['title', 'tags', 'description', 'series', 'slug']);

/** True for a place in front matter at which an author means a text. */
export function isTextPath(path: Path): boolean {
  const [key, inner] = path;
  const name = postKeyOf(`${key}`);
  if (name === 'image') return inner === 'alt';
  return name !== undefined && textKeys.has(name) && (name !== 'series' || inner === undefined || inner === 'name');
}

/** Numbers are taken as they are written (`title: 1984`, `tags: [1.0]`), where a text is meant. */
function asText(name: PostKey, value: unknown, written: () => string | null): unknown {
  if (!textKeys.has(name) && name !== 'date' && name !== 'updated') return value;
  return typeof value === 'number' ? (written() ?? String(value)) : value;
}

function named(name: PostKey, list: string): [string, PostKey][] {
  return list.split(' ').map((key) => [key, name]);
}
