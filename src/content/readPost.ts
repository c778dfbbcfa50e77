/** One markdown file's text -> a post or a page, or all that is wrong with it. Pure. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import type { CollectionConfig, Mark, Position, Post, PostDate, SiteConfig } from '../types.ts';
import { dateFormats, readDate } from './dates.ts';
import { readFrontMatter } from './frontMatter.ts';
import * as paths from './paths.ts';
import { knownKeys, nameValues, type PostKey, type PostValues, postSchema } from './postSchema.ts';
import { type Finding, lineAt } from './problems.ts';
import { checkShape, meantKey } from './shape.ts';

export type PostContext = {
  config: SiteConfig;
  contentName: string;
  /** `2026-01-31`; later posts are scheduled. */
  today: string;
};

/** `post` is null where a finding stands against it. `file` is from the content folder, in NFC. */
export function readPost(text: string, file: string, context: PostContext): { post: Post | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const report = (rule: string, position: Position | null, message: string, hint: string) => {
    findings.push({
      rule,
      file: `${context.contentName}/${file}`,
      position,
      line: lineAt(text, position),
      message,
      hint,
    });
  };
  const matter = readFrontMatter(text);
  if ('rule' in matter) {
    report(matter.rule, matter.position, matter.message, matter.hint);
    return { post: null, findings };
  }
  const { values, extra, writtenAs } = nameValues(matter);
  for (const key of Object.keys(extra)) {
    const meant = meantKey(key, knownKeys);
    if (meant !== null)
      report(
        'unknown-key',
        matter.locateKey([key]),
        `${key} is not a key that catpost knows`,
        `did you mean ${meant}?`,
      );
  }
  const checked = checkShape(postSchema, values);
  if ('faults' in checked) {
    for (const { key, position, message } of checked.faults) report('value-invalid', position, message, hintFor(key));
    return { post: null, findings };
  }
  const written = checked.value;
  const place = (key: PostKey) => values.locate([key]) ?? { line: 1, column: 1 };
  const collection = file.includes('/') ? (file.split('/')[0] ?? null) : null;
  const inside = collection === null ? file : file.slice(collection.length + 1);
  const dated = /(^|\/)(\d{4}-\d\d-\d\d)-(?=[^/]+(?:\.md|\/index\.md)$)/i.exec(inside);

  const title = trimmed(written.title) ?? firstHeading(matter.body);
  if (title === null) {
    report(
      'title-missing',
      place('title'),
      'the post has no title',
      'add a line title: … to its front matter, or a first line # …',
    );
  }
  const readDateOf = (key: 'date' | 'updated'): PostDate | null => {
    const value = trimmed(written[key]);
    const date = value === null ? null : readDate(value, context.config.timezone);
    if (value !== null && date === null) {
      report(
        'date-invalid',
        place(key),
        `${writtenAs(key)} is not a day that exists, or not written as one: ${value}`,
        `write it as ${dateFormats}`,
      );
    }
    return date;
  };
  let date = readDateOf('date');
  if (date === null && trimmed(written.date) === null) {
    date = dated?.[2] === undefined ? null : readDate(dated[2], context.config.timezone);
    if (date === null && collection !== null) {
      report(
        'date-missing',
        { line: 1, column: 1 },
        'the post has no date',
        'add a line date: 2026-01-31 to its front matter',
      );
    }
  }
  const updated = readDateOf('updated');
  if (matter.body.trim() === '' && written.draft !== true) {
    report(
      'empty-body',
      null,
      'the post has a front matter and no text',
      'write its text, or mark it with draft: true',
    );
  }
  const settings = collection === null ? undefined : context.config.collections[collection];
  const slug = slugOf(written, title, dated ? inside.replace(`${dated[2]}-`, '') : inside, settings);
  const fault = slugFaultOf(slug, written, collection, file);
  if (fault) report(fault.rule, written.slug == null ? null : place('slug'), fault.message, fault.hint);
  const tags = tagsOf(written.tags);
  for (const tag of tags.filter(paths.isEmptySlug)) {
    report(
      'tag-empty',
      place('tags'),
      `the tag ${tag} has no letter or digit to make a path of`,
      'name it with letters',
    );
  }
  if (title === null || findings.some(({ rule }) => !harmless.has(rule))) return { post: null, findings };
  const path = paths.pagePathOf(slug, collection);
  const post: Post = {
    file,
    collection,
    path,
    rawPath: paths.rawPathOf(path),
    title,
    date,
    updated,
    description: trimmed(written.description),
    tags,
    mark: markOf(written, date, context.today),
    language: trimmed(written.lang),
    toc: written.toc ?? null,
    breaks: written.breaks ?? settings?.breaks ?? false,
    extra,
    body: matter.body,
    bodyLine: matter.bodyLine,
  };
  return { post, findings };
}

/** Findings that a post can be published with. */
const harmless = new Set(['unknown-key', 'empty-body']);

function trimmed(value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : value.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Parses the body only where the front matter has no title. */
function firstHeading(body: string): string | null {
  const heading = fromMarkdown(body).children.find((node) => node.type === 'heading' && node.depth === 1);
  return heading ? trimmed(textOf(heading)) : null;
}

function slugOf(
  written: PostValues,
  title: string | null,
  file: string,
  settings: CollectionConfig | undefined,
): string {
  if (written.slug != null) return written.slug.normalize('NFC').replace(/\/$/, '');
  return settings?.slugs === 'title' && title !== null ? paths.slugFromTitle(title) : paths.slugFromFile(file);
}

function slugFaultOf(slug: string, written: PostValues, collection: string | null, file: string) {
  if (written.slug == null && file === 'index.md') {
    const hint = 'put its text into description of site.yaml, or rename the file to about.md';
    return {
      rule: 'index-reserved',
      message: 'the home page is made by catpost, so index.md has no place at the top',
      hint,
    };
  }
  const fault = written.slug == null ? null : paths.slugFault(slug);
  if (fault !== null) {
    const better = paths.slugFromTitle(slug.replace(/\\|%[0-9a-f]{2}|\0/gi, '-'));
    return {
      rule: 'path-escapes',
      message: `the slug ${JSON.stringify(slug)} ${fault}`,
      hint: `write it as ${paths.isEmptySlug(better) ? 'a-few-words' : better}`,
    };
  }
  if (paths.isEmptySlug(slug)) {
    return {
      rule: 'slug-empty',
      message: 'no letter or digit is left to make a path of',
      hint: 'add a line slug: a-few-words',
    };
  }
  const reserved = paths.reservedSegment(slug, collection);
  if (reserved === null) return null;
  return {
    rule: 'name-reserved',
    message: `the name ${reserved} is taken by catpost or by Windows`,
    hint: 'rename the file, or add a line slug: …',
  };
}

function tagsOf(tags: PostValues['tags']): string[] {
  const list = typeof tags === 'string' ? tags.split(',') : (tags ?? []);
  return [...new Set(list.map((tag) => tag.normalize('NFC').replace(/\s+/g, ' ').trim()))].filter((tag) => tag !== '');
}

function markOf(written: PostValues, date: PostDate | null, today: string): Mark | null {
  if (written.draft === true) return 'draft';
  return date !== null && date.day > today ? 'scheduled' : null;
}

function hintFor(key: string): string {
  const examples: Record<string, string> = {
    title: 'title: "Hello"',
    tags: 'tags: [linux, shell]',
    date: 'date: 2026-01-31',
    updated: 'updated: 2026-01-31',
    lang: 'lang: en',
    slug: 'slug: hello',
    description: 'description: "What it is about."',
  };
  const name = key.split('.')[0] ?? key;
  return `write it as ${examples[name] ?? `${name}: true`}`;
}
