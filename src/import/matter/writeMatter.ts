/** Writes the front matter of a converted post, in catpost's words. */
import { stringify } from 'yaml';
import type { LeftOutOf } from '../../types/content.ts';
import { isListingText } from '../folder/listing.ts';
import type { KeyMeaning, Picture, ReadPost } from './model.ts';

/** A key of the new front matter, and the line of the source that it comes from, or 0. Copied lines follow each other. */
type WrittenKey = { key: string; text: string; line: number; isCopied?: true };

/**
 * Returns the front matter with its fences, and the line of the source that each of its lines comes from, or 0. The keys of
 * catpost have a fixed order. The others follow as the author wrote them.
 */
export function writeMatter(post: ReadPost, aliases: string[]): { text: string; lines: number[] } {
  const own = ownKeys(post, aliases);
  const written = new Set(own.map(({ key }) => key));
  const kept = post.meaning.kept.filter((key) => !written.has(key));
  const keys = isListingText(post)
    ? own.filter(({ key, text }) => listingKeys.has(key) && text !== emptyTitle)
    : [...own, ...kept.map((key) => keptKey(post, key))];
  const lines = keys.flatMap(({ text, line, isCopied }) => {
    return Array.from({ length: lineCount(text) }, (_, index) => (isCopied === true ? line + index : line));
  });
  return { text: `---\n${keys.map(({ text }) => text).join('')}---\n`, lines: [0, ...lines, 0, 0] };
}

/** The keys that the text above a listing may have. */
const listingKeys: ReadonlySet<string> = new Set(['title', 'description', 'draft']);
const emptyTitle = 'title: ""\n';

function ownKeys({ meaning, sources, lineOf }: ReadPost, aliases: string[]): WrittenKey[] {
  const { date, isUnlisted, leftOutOf } = meaning;
  const entries: [key: string, value: unknown, source: KeyMeaning | null][] = [
    ['title', meaning.title, 'title'],
    ['date', date, 'date'],
    ['updated', meaning.updated, 'updated'],
    ['description', meaning.description, sources.has('description') ? 'description' : 'subtitle'],
    ['tags', meaning.tags.length > 0 ? meaning.tags : null, 'tags'],
    ['draft', meaning.draft === null ? null : true, null],
    // Without a date, catpost would read publishDate as that of the post.
    [date === null ? 'goLive' : 'publishDate', meaning.from, null],
    ['expiryDate', meaning.until, null],
    ['unlisted', isUnlisted || null, null],
    ...leftOutOf.map((place): [string, unknown, null] => [...leftOutKeys[place], null]),
    ['image', pictureValue(meaning.image), 'image'],
    ['cover', pictureValue(meaning.cover), 'cover'],
    ['lang', meaning.language, 'language'],
    ['series', meaning.series, 'series'],
    ['part', meaning.part, 'part'],
    ['pinned', meaning.isPinned || null, 'pinned'],
    ['toc', meaning.hasContents, 'contents'],
    ...Object.entries(meaning.own).map(([key, value]): [string, unknown, KeyMeaning] => [key, value, 'own']),
    ['aliases', aliases.length > 0 ? aliases : null, 'aliases'],
    ['names', meaning.names.length > 0 ? meaning.names : null, 'names'],
  ];
  return entries.flatMap(([key, value, source]) => {
    if (value === null) return [];
    const written = source === null ? null : lineOf(sources.get(source) ?? '');
    return [{ key, text: yamlOf(key, value), line: written ?? 0 }];
  });
}

const leftOutKeys: Readonly<Record<LeftOutOf, [key: string, value: boolean]>> = {
  engines: ['noindex', true],
  search: ['search', false],
  feeds: ['rss', false],
};

function pictureValue(picture: Picture | null): unknown {
  return picture === null || picture.alt !== null ? picture : picture.src;
}

/** Copies the lines of a key. Anchors of YAML may belong to keys that are gone, so values with them are written out. */
function keptKey({ values, writtenAs, lineOf }: ReadPost, key: string): WrittenKey {
  const line = lineOf(key) ?? 0;
  const written = writtenAs(key);
  if (written === null || /(?:^|[\s[{,])[&*][^\s,[\]{}]/.test(written))
    return { key, text: yamlOf(key, values[key]), line };
  const comments = /^(?:#.*\n)*/.exec(written)?.[0] ?? '';
  return { key, text: `${written}\n`, line: line - lineCount(comments), isCopied: true };
}

/** Writes a key with its value. The library would take much longer for the many texts that need no quotes. */
function yamlOf(key: string, value: unknown): string {
  if (/^[A-Za-z][\w-]*$/.test(key)) {
    if (isPlain(value)) return `${key}: ${value}\n`;
    if (Array.isArray(value) && value.length > 0 && value.every(isPlain))
      return `${key}:\n${value.map((item) => `  - ${item}\n`).join('')}`;
  }
  return stringify({ [key]: value }, { lineWidth: 0 });
}

function isPlain(value: unknown): value is string {
  return typeof value === 'string' && plainText.test(value) && !constant.test(value);
}

/** A text in which nothing has a meaning in YAML. */
const plainText = /^[\p{L}/][\p{L}\p{N} .,;!?'"&()/+%_–—-]*(?<! )$/u;
const constant = /^(?:true|false|null)$/i;

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}
