/** Writes the front matter of a converted post, in catpost's words. */
import { stringify } from 'yaml';
import type { LeftOutOf } from '../../types/content.ts';
import { isListingText } from '../folder/listing.ts';
import type { KeyMeaning, MatterComment, Picture, ReadPost } from './model.ts';

/**
 * A key of the new front matter, the key of the author that it comes from, and the line of the source, or 0. Copied lines
 * follow each other, and have their comments.
 */
type WrittenKey = { key: string; from: string | null; text: string; line: number; isCopied?: true };

/**
 * Returns the front matter with its fences, and the line of the source that each of its lines comes from, or 0. The keys of
 * catpost have a fixed order. The others follow as the author wrote them. Comments stay above their key. Those of no key,
 * and of keys that are dropped, come last.
 */
export function writeMatter(post: ReadPost, aliases: string[]): { text: string; lines: number[] } {
  const own = ownKeys(post, aliases);
  const written = new Set(own.map(({ key }) => key));
  const kept = post.meaning.kept.filter((key) => !written.has(key));
  const keys = isListingText(post)
    ? own.filter(({ key, text }) => listingKeys.has(key) && text !== emptyTitle)
    : [...own, ...kept.map((key) => keptKey(post, key))];
  const parts = withComments(keys, post.comments);
  const lines = parts.flatMap(({ text, line, isCopied }) => {
    return Array.from({ length: lineCount(text) }, (_, index) => (isCopied === true ? line + index : line));
  });
  return { text: `---\n${parts.map(({ text }) => text).join('')}---\n`, lines: [0, ...lines, 0, 0] };
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
    const from = source === null ? null : (sources.get(source) ?? null);
    const written = from === null ? null : lineOf(from);
    return [{ key, from, text: yamlOf(key, value), line: written ?? 0 }];
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

/** Adds the comments, each once. */
function withComments(keys: WrittenKey[], comments: readonly MatterComment[]): Omit<WrittenKey, 'key' | 'from'>[] {
  if (comments.length === 0) return keys;
  const left = new Map<string | null, MatterComment[]>();
  for (const comment of comments) {
    const others = left.get(comment.key);
    if (others === undefined) left.set(comment.key, [comment]);
    else others.push(comment);
  }
  const written = keys.flatMap((key) => {
    const own = key.from === null ? [] : (left.get(key.from) ?? []);
    if (key.from !== null) left.delete(key.from);
    const missing = key.isCopied === true ? own.filter(({ line }) => line < key.line) : own;
    return [...missing.map(commentLine), key];
  });
  const rest = [...left.values()].flat().sort((a, b) => a.line - b.line);
  return [...written, ...rest.map(commentLine)];
}

function commentLine({ text, line }: MatterComment): { text: string; line: number } {
  return { text: `${text}\n`, line };
}

/** Copies the lines of a key. Anchors of YAML may belong to keys that are gone, so values with them are written out. */
function keptKey({ values, writtenAs, lineOf }: ReadPost, key: string): WrittenKey {
  const line = lineOf(key) ?? 0;
  const written = writtenAs(key);
  if (written === null || /(?:^|[\s[{,])[&*][^\s,[\]{}]/.test(written))
    return { key, from: key, text: yamlOf(key, values[key]), line };
  const comments = /^(?:#.*\n)*/.exec(written)?.[0] ?? '';
  return { key, from: key, text: `${written}\n`, line: line - lineCount(comments), isCopied: true };
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
