/** Maps the keys of a front matter to catpost's own names. */
import { foldKey } from '../keys/foldKey.ts';
import { isForeignLayout } from '../keys/layout.ts';
import { isOwnKey, type PostKey, postKeyOf } from '../keys/postKeys.ts';
import { readBoolean } from '../values/words.ts';
import { hidingKeys } from '../visibility/hidingKeys.ts';
import { isRecord, type LocatedValues, type ValuePath } from '../yaml/locatedValues.ts';

/** The values of a front matter under catpost's names. */
export type NamedValues = {
  /** The values by catpost's key names. */
  values: LocatedValues;
  /** The values of all other keys, except those that decide who may see the post. */
  extra: Record<string, unknown>;
  /** Returns the key as the author wrote it. */
  writtenAs: (key: PostKey) => string;
};

/**
 * Renames the keys of other blog tools. Where several keys mean the same, catpost's own name has precedence; tags of
 * all keys are joined.
 */
export function nameValues(matter: LocatedValues): NamedValues {
  const known = new Map<PostKey, unknown>();
  const paths = new Map<string, ValuePath>();
  const extra = new Map<string, unknown>();
  for (const [key, value] of Object.entries(matter.values)) {
    const name = postKeyOf(key);
    if (name === 'tags' || isTaxonomies(key, value)) continue;
    if (name === undefined) {
      if (!hidingKeys.has(foldKey(key))) extra.set(key, value);
    } else if (canMean(name, key, value) && (key === name || !known.has(name))) {
      known.set(name, numberAsText(name, value, matter, [key]));
      paths.set(name, [key]);
    }
  }
  const { tags, path } = tagsIn(matter.values);
  if (path !== null) paths.set('tags', path);
  if (tags.length > 0) {
    known.set(
      'tags',
      tags.map((tag) => numberAsText('tags', tag.value, matter, tag.path)),
    );
  }
  const pathOf = ([key = '', ...rest]: ValuePath): ValuePath => {
    const [index] = rest;
    const tagPath = key === 'tags' && typeof index === 'number' ? tags[index]?.path : undefined;
    return tagPath ?? [...(paths.get(`${key}`) ?? [key]), ...rest];
  };
  return {
    values: {
      values: Object.fromEntries(known),
      locate: (path) => matter.locate(pathOf(path)),
      locateKey: (path) => matter.locateKey(pathOf(path)),
      written: (path) => matter.written(pathOf(path)),
      lostTexts: matter.lostTexts,
    },
    extra: Object.fromEntries(extra),
    writtenAs: (key) => String(paths.get(key)?.at(-1) ?? key),
  };
}

/** Returns true for a path at which authors write text. */
export function isTextPath(path: ValuePath): boolean {
  const [key, inner] = path;
  const name = postKeyOf(`${key}`);
  if (name === 'image' || name === 'cover') return inner === 'alt';
  return name !== undefined && textKeys.has(name) && (name !== 'series' || inner === undefined || inner === 'name');
}

/** The keys whose value is a text or a list of texts. */
const textKeys: ReadonlySet<string> = new Set<PostKey>(['title', 'tags', 'description', 'series', 'slug']);

/** Keeps the spelling of a number where a text or a date is expected: `title: 007`, `tags: [1.0]`. */
function numberAsText(name: PostKey, value: unknown, matter: LocatedValues, path: ValuePath): unknown {
  if (!textKeys.has(name) && name !== 'date' && name !== 'updated') return value;
  return typeof value === 'number' ? (matter.written(path) ?? String(value)) : value;
}

/**
 * Returns whether a value fits the meaning of its key. `published: false` and `publishDate: never` are not dates, but
 * hide the post; `layout: post` is for another tool.
 */
function canMean(name: PostKey, key: string, value: unknown): boolean {
  if (name === 'layout') return !isForeignLayout(value);
  if (name !== 'date' || isOwnKey(key)) return true;
  return readBoolean(value) === null && (typeof value !== 'string' || /\d/.test(value));
}

type LocatedTag = { value: unknown; path: ValuePath };

/**
 * Collects the tags of all keys that have some. `path` is the path of the key to name in problems: `tags`, or the first
 * key.
 */
function tagsIn(values: Record<string, unknown>): { tags: LocatedTag[]; path: ValuePath | null } {
  const tags: LocatedTag[] = [];
  let path: ValuePath | null = null;
  for (const [key, value] of Object.entries(values)) {
    if (postKeyOf(key) === 'tags') {
      tags.push(...tagsOf(value, [key]));
      if (path === null || key === 'tags') path = [key];
    } else if (isTaxonomies(key, value)) {
      for (const [inner, list] of Object.entries(value)) {
        if (postKeyOf(inner) === 'tags') tags.push(...tagsOf(list, [key, inner]));
        path ??= [key, inner];
      }
    }
  }
  return { tags, path };
}

/** Returns true for Zola's `taxonomies: { tags: […], categories: […] }`. */
function isTaxonomies(key: string, value: unknown): value is Record<string, unknown> {
  return foldKey(key) === 'taxonomies' && isRecord(value);
}

/** Reads a list of tags, a list of lists (Hexo), or a text with commas. */
function tagsOf(value: unknown, path: ValuePath): LocatedTag[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      Array.isArray(item) ? tagsOf(item, [...path, index]) : [{ value: item, path: [...path, index] }],
    );
  }
  if (typeof value === 'string') return value.split(',').map((item) => ({ value: item, path }));
  return value === null ? [] : [{ value, path }];
}
