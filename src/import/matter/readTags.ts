/** Reads the tags of a post. */

import { foldKey } from '../../content/keys/foldKey.ts';
import { isEmptySlug } from '../../content/paths/slug.ts';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import type { FoundValue } from './foundValues.ts';
import type { TagHabits } from './model.ts';
import { nameOf, readText } from './readText.ts';

/** The habits of most tools. */
export const plainHabits: TagHabits = { splitsAtSpaces: false, ignored: [] };

/**
 * Returns all tags, each once in any letter case. Keys within objects count only if there are none at the top, apart from
 * those of Zola's `taxonomies`. `beside` are tags that the place of the post gives it.
 */
export function readTags(found: readonly FoundValue[], beside: readonly string[], habits: TagHabits): string[] {
  const outer = found.filter(({ isInside, key }) => !isInside || foldKey(key) === 'taxonomies');
  const used = outer.length > 0 ? outer : found;
  const tags = new Map<string, string>();
  for (const written of [...beside, ...used.flatMap((each) => tagsOf(each, habits))]) {
    const tag = written
      .replace(/^#+(?=[\p{L}\p{N}])/u, '')
      .replace(/^\[\[(?:.*[|/])?(.*)\]\]$/, '$1')
      .trim();
    const key = tag.toLowerCase();
    if (isEmptySlug(tag) || habits.ignored.includes(key) || tags.has(key)) continue;
    tags.set(key, tag);
  }
  return [...tags.values()];
}

function tagsOf({ name, value }: FoundValue, { splitsAtSpaces }: TagHabits): string[] {
  if (Array.isArray(value) || isRecord(value)) return itemsOf(value);
  const text = readText(value);
  if (text === null) return [];
  if (text.includes(',')) return text.split(',');
  // Jekyll reads the whole text of `tag` and `category` as one: https://jekyllrb.com/docs/posts/#tags.
  return splitsAtSpaces && !/^(?:tag|category)$/i.test(name) ? text.split(/\s+/) : [text];
}

/** Returns the tags of a list, of a list of lists, or of objects with names. */
function itemsOf(item: unknown): string[] {
  if (Array.isArray(item)) return item.flatMap(itemsOf);
  const text = readText(isRecord(item) ? nameOf(item) : item);
  return text === null ? [] : [text];
}
