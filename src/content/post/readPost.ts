/** One markdown file's text -> a post or a page, or all that is wrong with it. Pure. */

import type { SiteConfig } from '../../types/config.ts';
import type { CheckedBody, Mark, Post } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';
import { checkShape } from '../config/shape.ts';
import { cleanValues } from '../controlCharacters.ts';
import type { ForeignKey } from '../frontMatter/foreignKeys.ts';
import { readFrontMatter } from '../frontMatter/frontMatter.ts';
import { quotedLine } from '../frontMatter/yamlText.ts';
import { withoutMarkdownEnding } from '../markdownFiles.ts';
import { readAliases } from '../paths/aliases.ts';
import { pagePathOf, rawPathOf } from '../paths/paths.ts';
import { lineAt, type RawProblem } from '../problems.ts';
import { markOf } from '../visibility/visibility.ts';
import { withoutComments } from './comments.ts';
import { directionOf } from './direction.ts';
import { bodyBelowFault } from './faultyBody.ts';
import {
  oneLine,
  type PostSource,
  readDates,
  readDescription,
  readSeries,
  readSlug,
  readTags,
  readTitle,
} from './postFields.ts';
import { readKeys } from './postKeys.ts';
import { isTextPath, postSchema } from './postSchema.ts';
import { publishedAs, translatedFile } from './translations.ts';

export type PostContext = {
  config: SiteConfig;
  contentName: string;
  /** `2026-01-31`; later posts are scheduled. */
  today: string;
  /** All markdown files: a translation is one that stands beside its original. */
  files: ReadonlySet<string>;
};

/**
 * What a reading of one file came to. `post` is null where a problem stands against it; then `faulty` is its body, unless
 * nobody knows where that begins, and `mark` says whether a build would leave it out all the same.
 */
export type PostResult = { problems: RawProblem[]; foreign: ForeignKey[] } & (
  | { post: Post }
  | { post: null; faulty: CheckedBody | null; mark: Mark | null }
);

/** `file` is from the content folder, in NFC. */
export function readPost(text: string, file: string, context: PostContext): PostResult {
  const problems: RawProblem[] = [];
  const shown = `${context.contentName}/${file}`;
  const report = (
    rule: string,
    position: Position | null,
    message: string,
    hint: string,
    line = lineAt(text, position),
  ) => {
    problems.push({ rule, file: shown, position, line, message, hint });
  };
  const read = readFrontMatter(text);
  if ('rule' in read) {
    report(read.rule, read.position, read.message, read.hint);
    const below = bodyBelowFault(text);
    const faulty = below && {
      file,
      title: '',
      ...below,
      ...withoutComments(below.body),
      breaks: false,
      language: null,
    };
    return { post: null, faulty, mark: below?.isDraft ? 'draft' : null, problems, foreign: [] };
  }
  const { located: matter, found: unclean } = cleanValues(read);
  for (const { path, name } of unclean) {
    const message = `${path.join('.')} has the control character ${name}, which is left out`;
    report('control-character', read.locate(path), message, 'remove it, and look for others');
  }
  const { bodyLine } = matter;
  const { body, cuts, problems: comments } = withoutComments(matter.body);
  const faulty = { file, body, bodyLine, cuts, breaks: false, language: null };
  for (const { rule, position, message, hint } of comments) {
    report(rule, { ...position, line: position.line + bodyLine }, message, hint);
  }
  const { timezone } = context.config;
  const { named, visibility, foreign } = readKeys(matter, { text, file, shown, timezone }, report);
  const { values, extra, writtenAs } = named;
  for (const { position, message, hint } of matter.textChanges(isTextPath)) {
    report('text-changed', position, message, hint);
  }
  const checked = checkShape(postSchema, values);
  if ('faults' in checked) {
    for (const { key, position, message } of checked.faults) {
      report('value-invalid', position, message, hintFor(key, lineAt(text, position)));
    }
    const { title } = values.values;
    const checkedBody = { ...faulty, title: typeof title === 'string' ? title : '' };
    return { post: null, faulty: checkedBody, mark: markOf(visibility, null, context.today).mark, problems, foreign };
  }
  const written = checked.value;
  const place = (key: string) => values.locate([key]) ?? { line: 1, column: 1 };
  const translated = translatedFile(file, context.files);
  const source: PostSource = {
    ...nameParts(translated ? publishedAs(file) : file),
    file,
    written,
    body,
    place,
    writtenAs,
    report,
  };
  const settings = source.collection === null ? undefined : context.config.collections[source.collection];

  const title = readTitle(source);
  const { date, updated } = readDates(source, timezone, visibility.isDraft ? context.today : null);
  const { mark, due } = markOf(visibility, date, context.today);
  const slug = readSlug(source, title, settings?.slugs ?? 'file');
  const language = oneLine(written.lang) ?? translated?.language ?? null;
  const tags = readTags(source);
  const series = readSeries(source);
  const aliases = readAliases(source, (index) => values.locate(['aliases', index]));
  if (body.trim() === '' && mark !== 'draft') {
    report('empty-body', null, 'the post has a front matter and no text', 'write its text, or add a line draft: true');
  }
  if (title === null || problems.some(({ rule }) => !harmless.has(rule))) {
    return { post: null, faulty: { ...faulty, title: title ?? '' }, mark, problems, foreign };
  }
  const path = pagePathOf(slug, source.collection);
  const post: Post = {
    file,
    collection: source.collection,
    path,
    rawPath: rawPathOf(path),
    title,
    date,
    updated,
    description: readDescription(source),
    tags,
    aliases: aliases.map((alias) => ({ ...alias, line: lineAt(text, alias.position) })),
    image: readImage(source, text),
    mark,
    due,
    isUnlisted: visibility.isUnlisted,
    leftOutOf: visibility.leftOutOf,
    language,
    direction: written.dir ?? directionOf(language ?? context.config.language),
    by: written.by ?? context.config.by,
    series: series && { ...series, line: lineAt(text, series.position) },
    pinned: written.pinned ?? false,
    toc: written.toc ?? null,
    breaks: written.breaks ?? settings?.breaks ?? false,
    extra,
    body,
    bodyLine,
    cuts,
  };
  return { post, problems, foreign };
}

/** Problems that a post can be published with. */
const harmless = new Set(['double-percent', 'unknown-key', 'empty-body', 'text-changed', 'control-character']);

/** The day that the name of a file begins with: `2026-01-05`. */
export function dayOfName(file: string): string | null {
  return nameParts(file).nameDate;
}

/** `post/2026-01-05-frost.md` is `frost.md` of the collection `post`, with that date; a page has no collection. */
function nameParts(file: string): Pick<PostSource, 'collection' | 'name' | 'nameDate'> {
  const slash = file.indexOf('/');
  const collection = slash === -1 ? null : file.slice(0, slash);
  const name = file.slice(slash + 1);
  const dated = /(?:^|\/)(\d{4}-\d\d-\d\d)-(?=[^/]+(?:\/index)?$)/i.exec(withoutMarkdownEnding(name));
  const nameDate = dated?.[1] ?? null;
  return { collection, name: nameDate === null ? name : name.replace(`${nameDate}-`, ''), nameDate };
}

function readImage({ written: { image }, place }: PostSource, text: string): Post['image'] {
  if (!image) return null;
  const position = place('image');
  return { url: image.src, alt: oneLine(image.alt), position, line: lineAt(text, position) };
}

const examples: Record<string, string> = {
  title: 'title: "Hello"',
  tags: 'tags: [linux, shell]',
  aliases: 'aliases: [/old/address/]',
  date: 'date: 2026-01-31',
  updated: 'updated: 2026-01-31',
  lang: 'lang: en',
  slug: 'slug: hello',
  dir: 'dir: rtl',
  by: 'by: human',
  series: 'series: { name: "A name", part: 2 }',
  part: 'part: 2',
  image: 'image: { src: picture.png, alt: "What it shows" }',
  description: 'description: "What it is about."',
};

/** `line` is what is written: a text that YAML takes for a list or the like is shown in quotes. */
function hintFor(key: string, line: string | null): string {
  const name = key.split('.')[0] ?? key;
  const quoted = line !== null && (key === 'title' || key === 'description') ? quotedLine(line) : null;
  if (quoted !== null) return `write it as ${quoted}`;
  return `write it as ${examples[name] ?? `${name}: true`}`;
}
