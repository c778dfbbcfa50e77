/** The fields of a post that need more than their front matter: each reads one, and reports what is wrong with it. */

import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { CollectionConfig } from '../../types/config.ts';
import type { InSeries, PostDate } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';

import { withoutSpoofs } from '../controlCharacters.ts';
import { withoutMarkdownEnding } from '../markdownFiles.ts';
import { isEmptySlug, reservedSegment, slugFault, slugFromFile, slugFromTitle } from '../paths/paths.ts';
import { dateFormats, readDate } from './dates.ts';
import { plainText } from './plainMarkdown.ts';
import type { PostKey, PostValues } from './postSchema.ts';
import { readWrittenDate } from './writtenDates.ts';

/** One file on its way to become a post. */
export type PostSource = {
  /** From the content folder. */
  file: string;
  /** Null for a page. */
  collection: string | null;
  /** The file below its collection, without the date that its name may begin with. */
  name: string;
  nameDate: string | null;
  written: PostValues;
  body: string;
  place: (key: PostKey) => Position;
  writtenAs: (key: PostKey) => string;
  report: (rule: string, position: Position | null, message: string, hint: string) => void;
};

/** The title of the front matter, else the first H1 of the body. */
export function readTitle({ written, body, place, report }: PostSource): string | null {
  const title = oneLine(written.title) ?? firstHeading(body);
  const hint = 'add a line title: … to its front matter, or a first line # …';
  if (title === null) report('title-missing', place('title'), 'the post has no title', hint);
  return title;
}

/**
 * A date that is missing is taken from the file's name. A post of a collection must have one; a draft, which only `dev`
 * shows, has `draftDay`.
 */
export function readDates(
  source: PostSource,
  timezone: string,
  draftDay: string | null,
): { date: PostDate | null; updated: PostDate | null } {
  const { written, collection, nameDate, report } = source;
  const updated = readOneDate(source, 'updated', timezone);
  if (oneLine(written.date) !== null) return { date: readOneDate(source, 'date', timezone), updated };
  const day = nameDate ?? (collection === null ? null : draftDay);
  const date = day === null ? null : readDate(day, timezone);
  if (date === null && collection !== null) {
    const hint = 'add a line date: 2026-01-31 to its front matter';
    report('date-missing', { line: 1, column: 1 }, 'the post has no date', hint);
  }
  return { date, updated };
}

/** The author's description as plain text: it is read where nobody draws markdown. */
export function readDescription({ written }: PostSource): string | null {
  const text = oneLine(written.description);
  return text && oneLine(plainText(text));
}

/** The slug as written, else made from the title or from the file's name. */
export function readSlug(
  { file, collection, name, written, place, report }: PostSource,
  title: string | null,
  slugs: CollectionConfig['slugs'],
): string {
  const own = written.slug?.normalize('NFC').replace(/\/$/, '');
  const position = own === undefined ? null : place('slug');
  const slug = own ?? (slugs === 'title' && title !== null ? slugFromTitle(title) : slugFromFile(name));
  const fault = own === undefined ? null : slugFault(own);
  const reserved = reservedSegment(slug, collection);
  if (own === undefined && withoutMarkdownEnding(file) === 'index') {
    const hint = 'put its text into description of site.yaml, or rename the file to about.md';
    report('index-reserved', position, `the home page is made by catpost, so ${file} has no place at the top`, hint);
  } else if (fault !== null) {
    const better = slugFromTitle(slug.replace(/\\|%[0-9a-f]{2}|\0/gi, '-'));
    const hint = `write it as ${isEmptySlug(better) ? 'a-few-words' : better}`;
    report('path-escapes', position, `the slug ${JSON.stringify(slug)} ${fault}`, hint);
  } else if (isEmptySlug(slug)) {
    report('slug-empty', position, 'no letter or digit is left to make a path of', 'add a line slug: a-few-words');
  } else if (reserved !== null) {
    const message = `the name ${reserved} is taken by catpost or by Windows`;
    report('name-reserved', position, message, 'rename the file, or add a line slug: …');
  }
  return slug;
}

/** A list of words, or one text with commas; a word that is there twice, in whatever case, counts once. */
export function readTags({ written, place, report }: PostSource): string[] {
  const list = typeof written.tags === 'string' ? written.tags.split(',') : (written.tags ?? []);
  const words = list.flatMap((tag) => oneLine(tag) ?? []);
  const tags = [...new Map(words.map((tag) => [tag.toLowerCase(), tag])).keys()].map(
    (key) => words.find((tag) => tag.toLowerCase() === key) ?? key,
  );
  for (const tag of tags.filter(isEmptySlug)) {
    report(
      'tag-empty',
      place('tags'),
      `the tag ${tag} has no letter or digit to make a path of`,
      'name it with letters',
    );
  }
  return tags;
}

/** `series: name` with or without `part: 2` beside it, or both as `series: { name, part }`. */
export function readSeries({ written, place, report }: PostSource): Omit<InSeries, 'line'> | null {
  const name = oneLine(written.series?.name);
  const inside = written.series?.part ?? null;
  const beside = written.part ?? null;
  if (name === null && beside !== null) {
    const hint = 'add a line series: "Its name", or remove the part';
    report('series-part', place('part'), `it is part ${beside} of no series`, hint);
  }
  if (name === null) return null;
  return { name, part: inside ?? beside, position: place(inside === null && beside !== null ? 'part' : 'series') };
}

/** Text in NFC with single spaces, without control characters; null where nothing is left. */
export function oneLine(value: string | null | undefined): string | null {
  const text = withoutSpoofs(value?.normalize('NFC') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}

function readOneDate(
  { written, place, writtenAs, report }: PostSource,
  key: 'date' | 'updated',
  timezone: string,
): PostDate | null {
  const value = oneLine(written[key]);
  if (value === null) return null;
  const date = readDate(value, timezone);
  if (date === null) {
    const read = readWrittenDate(value);
    const fault =
      read !== null && 'fault' in read
        ? read
        : { fault: 'is not a day that exists, or not written as one', hint: `write it as ${dateFormats}` };
    report('date-invalid', place(key), `${writtenAs(key)} ${fault.fault}: ${value}`, fault.hint);
  }
  return date;
}

/** Parses the body, which only a post without a title needs. */
function firstHeading(body: string): string | null {
  const heading = fromMarkdown(body).children.find((node) => node.type === 'heading' && node.depth === 1);
  return heading ? oneLine(textOf(heading)) : null;
}
