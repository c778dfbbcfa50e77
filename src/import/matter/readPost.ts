/** Reads what the front matter and the path of a foreign post mean. */
import { foldKey } from '../../content/keys/foldKey.ts';
import { postSchema } from '../../content/post/postSchema.ts';
import { readBoolean } from '../../content/values/words.ts';
import { isRecord } from '../../content/yaml/locatedValues.ts';
import type { ForeignPost } from '../folder/model.ts';
import type { Reader } from '../readers/model.ts';
import { type FoundValue, readerOfValues, type ValueReader } from './foundValues.ts';
import type { ForeignValues, Meaning, ReadPost } from './model.ts';
import { postNotes } from './postNotes.ts';
import { readDates } from './readDates.ts';
import { readHidden } from './readHidden.ts';
import { readLanguage } from './readLanguage.ts';
import { readMatter } from './readMatter.ts';
import { readPicture } from './readPictures.ts';
import { readPart, readSeries } from './readSeries.ts';
import { plainHabits, readTags } from './readTags.ts';
import { readText, readTexts } from './readText.ts';
import { titleFromName, titleInBody } from './readTitle.ts';
import { sortKeys } from './sortKeys.ts';

/** Returns the post with its meaning. `timezone` is that of dates without one. */
export function readPost(post: ForeignPost, tool: Pick<Reader, 'keys' | 'tagHabits'>, timezone: string): ReadPost {
  const matter = readMatter(post);
  const values = { ...post.defaults, ...matter.values };
  const reader = readerOfValues(values, tool.keys);
  const habits = { timezone, dayOrder: post.dayOrder ?? null };
  const hidden = readHidden(post, values, matter, habits);
  const dates = readDates(reader, { pathDate: post.date, from: hidden.from, ...habits });
  const writtenTitle = reader.first('title', readText) ?? titleInBody(matter.body);
  const series = reader.first('series', readSeries);
  const part = series === null ? null : (reader.first('part', readPart) ?? series.part);
  const description = reader.first('description', readText) ?? reader.first('subtitle', readText);
  const { refused, ...visibility } = hidden;
  const meaning: Omit<Meaning, 'kept'> = {
    title: writtenTitle ?? titleFromName(post.name),
    date: dates.date,
    updated: dates.updated,
    description,
    tags: readTags(reader.all('tags'), post.tags ?? [], tool.tagHabits ?? plainHabits),
    ...visibility,
    draft: hidden.draft ?? dates.draft,
    isUnsure: hidden.isUnsure || (hidden.draft === null && dates.draft !== null),
    from: dates.from,
    slug: reader.first('slug', readText)?.replace(/^\/+|\/+$/g, '') ?? null,
    aliases: [...reader.all('aliases').flatMap(({ value }) => readTexts(value)), ...addressesIn(reader)],
    names: reader.all('names').flatMap(({ value }) => readTexts(value)),
    image: readPicture(reader, 'image', values),
    cover: readPicture(reader, 'cover', values),
    language: reader.first('language', readLanguage) ?? post.language,
    series: series?.name ?? null,
    part,
    isPinned: reader.first('pinned', (value) => isPinning(value) || null) ?? false,
    hasContents: reader.first('contents', readSwitch) ?? negated(reader.first('noContents', readSwitch)),
    own: readOwn(reader),
  };
  const known = { own: tool.keys, used: reader.used, refused, texts: textsOf(meaning) };
  const sorted = matter.problem === null ? sortKeys(matter.values, known) : { kept: [], dropped: [] };
  const read = {
    ...post,
    values,
    body: matter.body,
    bodyLine: matter.bodyLine,
    lineOf: matter.lineOf,
    writtenAs: matter.writtenAs,
    comments: matter.comments,
    meaning: { ...meaning, kept: sorted.kept },
    sources: reader.sources,
    dropped: sorted.dropped,
  };
  return { ...read, notes: postNotes(read, { matter, dates, isTitleFromName: writtenTitle === null }) };
}

/** Returns the paths that the front matter gives the post. Patterns and templates are read by the reader of the tool. */
function addressesIn(reader: ValueReader): string[] {
  const written = reader.all('address').flatMap(({ value, isInside }) => (isInside ? [] : readTexts(value)));
  return written.filter((address) => /^\/[^:{}<>*]+$/.test(address));
}

/** Reads `sticky: true`, and the numbers with which Hexo orders pinned posts. */
function isPinning(value: unknown): boolean {
  return readBoolean(value) ?? (typeof value === 'number' && value > 0);
}

/** Reads true or false, also in an object such as `{ enable: true }`. */
function readSwitch(value: unknown): boolean | null {
  return readBoolean(isRecord(value) ? (value.enable ?? value.enabled ?? value.show) : value);
}

function negated(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** Returns the values of keys that catpost has too, if it reads them. `comments: true` is what a site decides. */
function readOwn(reader: ValueReader): ForeignValues {
  const own: ForeignValues = {};
  const isReadable = ({ key, value, isInside }: FoundValue) => !isInside && ownValue(key, value) !== null;
  for (const { key, value } of reader.all('own', isReadable)) {
    const read = ownValue(key, value);
    if (!(foldKey(key) === 'comments' && read === true)) own[foldKey(key)] = read;
  }
  if (reader.first('noComments', readSwitch) === true) own.comments = false;
  return own;
}

/** Returns the value of a key as catpost reads it; null if it does not. */
function ownValue(key: string, value: unknown): unknown {
  const { layout, dir, by, breaks, comments } = postSchema.shape;
  const shapes = new Map(Object.entries({ layout, dir, by, breaks, comments }));
  return shapes.get(foldKey(key))?.safeParse(value).data ?? null;
}

/** Returns the texts that the converted front matter says already. */
function textsOf({ title, description, image, cover, date, updated }: Omit<Meaning, 'kept'>): ReadonlySet<string> {
  return new Set([title, description, image?.src, cover?.src, date, updated].flatMap((text) => text ?? []));
}
