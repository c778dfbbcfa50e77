/** Finds the values of a front matter by what their keys mean. */
import { foldKey } from '../../content/keys/foldKey.ts';
import { foreignGroupOf } from '../../content/keys/foreignGroups.ts';
import { wrappers } from '../../content/visibility/hidingKeys.ts';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import { keyMeaning } from './keyMeanings.ts';
import type { ForeignValues, KeyMeaning } from './model.ts';

/** A value, and the key at the top of the front matter that it belongs to. Those within an object rank lower. */
export type FoundValue = { key: string; name: string; value: unknown; rank: number; isInside: boolean };

/** Gives out values by meaning, and remembers which keys they come from. */
export type ValueReader = {
  /** Returns the first value that `read` accepts, the most certain key first; null without any. */
  first: <Value>(meaning: KeyMeaning, read: (value: unknown, found: FoundValue) => Value | null) => Value | null;
  /** Returns all values, or those that `accepts`, the most certain first. */
  all: (meaning: KeyMeaning, accepts?: (found: FoundValue) => boolean) => readonly FoundValue[];
  /** Marks a key as read. */
  use: (key: string) => void;
  /** The keys at the top whose values were read. */
  used: ReadonlySet<string>;
  /** The key from which the first value of each meaning came. */
  sources: ReadonlyMap<KeyMeaning, string>;
};

/** Returns a reader of all values, also of those in Hugo's `params`, Zola's `extra`, and in objects for search engines. */
export function readerOfValues(values: ForeignValues, own: Readonly<Record<string, KeyMeaning>>): ValueReader {
  const groups = groupValues(values, own);
  const used = new Set<string>();
  const sources = new Map<KeyMeaning, string>();
  const mark = (meaning: KeyMeaning, { key, isInside }: FoundValue) => {
    if (!isInside || isOnlyTags(key, values[key], own)) used.add(key);
    if (!sources.has(meaning)) sources.set(meaning, key);
  };
  return {
    used,
    sources,
    use: (key) => used.add(key),
    first: (meaning, read) => {
      for (const found of groups.get(meaning) ?? []) {
        const value = read(found.value, found);
        if (value === null) continue;
        mark(meaning, found);
        return value;
      }
      return null;
    },
    all: (meaning, accepts = () => true) => {
      const group = (groups.get(meaning) ?? []).filter(accepts);
      for (const found of group) mark(meaning, found);
      return group;
    },
  };
}

function groupValues(values: ForeignValues, own: Readonly<Record<string, KeyMeaning>>): Map<KeyMeaning, FoundValue[]> {
  const groups = new Map<KeyMeaning, FoundValue[]>();
  const add = (found: Omit<FoundValue, 'rank'>) => {
    const { meaning, rank } = keyMeaning(found.name, own);
    const group = groups.get(meaning) ?? [];
    groups.set(meaning, [...group, { ...found, rank: rank + (found.isInside ? insideRank : 0) }]);
  };
  for (const [key, value] of Object.entries(values)) {
    add({ key, name: key, value, isInside: false });
    if (!isRecord(value) || !isWrapper(key)) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (!isForEngines(name)) add({ key, name, value: inner, isInside: true });
    }
  }
  for (const group of groups.values()) group.sort((a, b) => a.rank - b.rank);
  return groups;
}

const insideRank = 10;

/** Returns whether nothing is lost with Zola's `taxonomies`: they have no other groups, such as authors. */
function isOnlyTags(key: string, value: unknown, own: Readonly<Record<string, KeyMeaning>>): boolean {
  if (foldKey(key) !== 'taxonomies' || !isRecord(value)) return false;
  return Object.keys(value).every((name) => ['tags', 'series'].includes(keyMeaning(name, own).meaning));
}

function isWrapper(key: string): boolean {
  const name = foldKey(key);
  return name === 'taxonomies' || wrappers.has(name) || foreignGroupOf(key) === 'engines';
}

/** The keywords of `meta` and `seo` are guesses of what people search for, and no tags of the site. */
function isForEngines(name: string): boolean {
  return /^keywords?$/i.test(name);
}
