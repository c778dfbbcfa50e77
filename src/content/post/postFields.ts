/** Reads the fields of a post that need more than a look at its front matter, and reports their problems. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as nodeText } from 'mdast-util-to-string';
import { lineAt } from '../../problems/problem.ts';
import type { InSeries, PostDate } from '../../types/content.ts';
import type { NamedImage } from '../../types/settings.ts';
import { isEmptySlug } from '../paths/slug.ts';
import { dateFault } from '../values/dateFault.ts';
import { readDate } from '../values/dates.ts';
import { oneLine } from '../values/oneLine.ts';
import { markdownToText } from '../values/plainMarkdown.ts';
import type { PostSource } from './postSource.ts';

/** Reads the title from the front matter, or else from the first H1 of the body. */
export function readTitle({ written, body, positionOf, report }: PostSource): string | null {
  const title = oneLine(written.title) ?? firstHeading(body);
  const hint = 'add a line title: … to its front matter, or a first line # …';
  if (title === null) report('title-missing', positionOf('title'), 'the post has no title', hint);
  return title;
}

/**
 * Reads both dates. A missing date is taken from the file name. A post of a collection must have a date; a draft
 * without one gets `draftDay`.
 */
export function readDates(
  source: PostSource,
  timezone: string,
  draftDay: string | null,
): { date: PostDate | null; updated: PostDate | null } {
  const { written, collection, nameDate, report } = source;
  const updated = readDateField(source, 'updated', timezone);
  if (oneLine(written.date) !== null) return { date: readDateField(source, 'date', timezone), updated };
  const day = nameDate ?? (collection === null ? null : draftDay);
  const date = day === null ? null : readDate(day, timezone);
  if (date === null && collection !== null) {
    const hint = 'add a line date: 2026-01-31 to its front matter';
    report('date-missing', { line: 1, column: 1 }, 'the post has no date', hint);
  }
  return { date, updated };
}

/** Returns the author's description as plain text, because it is shown where markdown is not rendered. */
export function readDescription({ written }: PostSource): string | null {
  const description = oneLine(written.description);
  return description && oneLine(markdownToText(description));
}

/** Reads a list of tags, or a text with commas. Of tags that differ only in letter case, the first one is kept. */
export function readTags({ written, positionOf, report }: PostSource): string[] {
  const list = typeof written.tags === 'string' ? written.tags.split(',') : (written.tags ?? []);
  const tags = new Map<string, string>();
  for (const tag of list.flatMap((each) => oneLine(each) ?? [])) {
    const key = tag.toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
  }
  for (const tag of [...tags.values()].filter(isEmptySlug)) {
    const message = `the tag ${tag} contains no letter or digit to make a path from`;
    report('tag-empty', positionOf('tags'), message, 'give the tag a name with letters');
  }
  return [...tags.values()];
}

/** Reads `series: name` with or without `part: 2` beside it, or both as `series: { name, part }`. */
export function readSeries({ text, written, positionOf, report }: PostSource): InSeries | null {
  const name = oneLine(written.series?.name);
  const inside = written.series?.part ?? null;
  const beside = written.part ?? null;
  if (name === null) {
    const hint = 'add a line series: "Its name", or remove the part';
    if (beside !== null) report('series-part', positionOf('part'), `part ${beside} belongs to no series`, hint);
    return null;
  }
  const position = positionOf(inside === null && beside !== null ? 'part' : 'series');
  return { name, part: inside ?? beside, position, line: lineAt(text, position) };
}

/** Reads `image:` or `cover:`. */
export function readImage({ text, written, positionOf }: PostSource, key: 'image' | 'cover'): NamedImage | null {
  const image = written[key];
  if (!image) return null;
  const position = positionOf(key);
  const alt = typeof image.alt === 'string' ? (oneLine(image.alt) ?? '') : null;
  return { url: image.src, alt, position, line: lineAt(text, position) };
}

/** Returns the text of the first H1; null without one. A body is only parsed if a line may begin or underline one. */
export function firstHeading(body: string): string | null {
  if (!/^ {0,3}(?:#(?:[ \t]|$)|=+[ \t]*$)/m.test(body)) return null;
  const heading = fromMarkdown(body).children.find((node) => node.type === 'heading' && node.depth === 1);
  return heading ? oneLine(nodeText(heading)) : null;
}

function readDateField(
  { written, positionOf, writtenAs, report }: PostSource,
  key: 'date' | 'updated',
  timezone: string,
): PostDate | null {
  const value = oneLine(written[key]);
  if (value === null) return null;
  const date = readDate(value, timezone);
  if (date === null) {
    const { message, hint } = dateFault(value);
    report('date-invalid', positionOf(key), `${writtenAs(key)} ${message}: ${value}`, hint);
  }
  return date;
}
