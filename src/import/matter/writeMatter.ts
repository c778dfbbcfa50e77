/** Writes the front matter of a converted post, in catpost's words. */
import { stringify } from 'yaml';
import { isListingText } from '../folder/listing.ts';
import type { ReadPost } from './model.ts';

/** Returns the front matter with its fences, and the line of the source that each of its lines comes from, or 0. */
export function writeMatter(post: ReadPost, aliases: string[]): { text: string; lines: number[] } {
  const { meaning, values } = post;
  const meant: [string, unknown][] = [
    ['title', meaning.title],
    ['date', meaning.date],
    ['updated', meaning.updated],
    ['description', meaning.description],
    ['tags', meaning.tags.length > 0 ? meaning.tags : null],
    ['draft', meaning.draft === null ? null : true],
    ['unlisted', meaning.isUnlisted || null],
    ['image', meaning.image],
    ['cover', meaning.cover],
    ['lang', meaning.language],
    ['series', meaning.series],
    ['part', meaning.part],
    ['pinned', meaning.isPinned || null],
    ['toc', meaning.hasContents],
    ['aliases', aliases.length > 0 ? aliases : null],
  ];
  // A key that is kept because of its value, such as `draft`, may be one of these.
  const named = new Set(meant.flatMap(([key, value]) => (value === null ? [] : key)));
  const kept = meaning.kept.filter((key) => !named.has(key)).map((key): [string, unknown] => [key, values[key]]);
  const entries = [...meant, ...kept];
  const keys = isListingText(post) ? listingKeys : null;
  const written = entries
    .filter(([key, value]) => value !== null && (keys === null || (keys.has(key) && value !== '')))
    .map(([key, value]) => stringify({ [key]: value }));
  const text = `---\n${written.join('')}---\n`;
  return { text, lines: text.split('\n').map(() => 0) };
}

/** The keys that the text above a listing may have. */
const listingKeys: ReadonlySet<string> = new Set(['title', 'description', 'draft']);
