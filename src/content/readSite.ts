/** Step 1: the content folder -> the site, with every problem of every file in one run. */

import { readFileSync, statSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { SiteConfig } from '../types/config.ts';
import type { Mark, Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';

import { arrange } from './arrange.ts';
import { readSiteConfig } from './config/siteConfig.ts';
import { type ContentFile, listFiles, unreadable } from './files.ts';
import { type ForeignKey, foreignProblems } from './frontMatter/foreignKeys.ts';
import { readHistory } from './history/gitHistory.ts';
import { isMarkdown } from './markdownFiles.ts';
import type { Published } from './paths/pathRecord.ts';
import { readPathRecord, recordName } from './paths/pathRecordFile.ts';
import { assetPathOf, foldPath, pagePathOf, slugFromFile } from './paths/paths.ts';
import { redirectsOf } from './paths/redirects.ts';
import { dayIn } from './post/dates.ts';
import type { PostMemory, PostReading } from './post/postMemory.ts';
import { type PostContext, readPost } from './post/readPost.ts';
import { joinTags } from './post/tags.ts';
import { orphanProblems, translationsOf } from './post/translations.ts';
import { compare, problemAt, type RawProblem } from './problems.ts';
import { decodeText } from './text.ts';

export type ReadOptions = {
  /** Absolute. */
  content: string;
  /** How problems name the folder: `content`. */
  contentName: string;
  /** Null for the path of `url` in site.yaml. */
  base: string | null;
  /** A day such as `2026-01-31`; null for today in the site's zone. */
  now: string | null;
  /** True keeps drafts and future posts, marked. */
  drafts: boolean;
  /** True where the record of paths is only read, so that one that is not up to date is a problem. */
  recordOnly?: boolean;
  /** A larger file is a problem. */
  maximumFileBytes?: number;
  /** Posts of earlier readings, in `dev`. */
  memory?: PostMemory;
  /** Files that get no page, because their text cannot be rendered. */
  without?: ReadonlySet<string>;
};

const defaultMaximum = 20_000_000;

/** Posts that are read before others get their turn: `dev` answers meanwhile. */
const atOnce = 250;

/** Reads everything. A file with a failing problem is not in the site; nothing is thrown for content. */
export async function readSite(options: ReadOptions): Promise<{ site: Site; problems: Problem[] }> {
  const { content, contentName } = options;
  const maximum = options.maximumFileBytes ?? defaultMaximum;
  const { files, problems } = await listFiles(content, contentName);
  const siteFile = files.find(({ file }) => file === 'site.yaml');
  const source = siteFile ? readText(siteFile, contentName, maximum) : null;
  if (source !== null && 'fault' in source) problems.push(source.fault);
  const configured = source !== null && 'text' in source;
  const read = readSiteConfig(configured ? source.text : null, `${contentName}/site.yaml`);
  const { config } = read;
  if (siteFile === undefined || configured) problems.push(...read.problems);
  const markdown = files.filter(({ file }) => isMarkdown(file));
  const names = new Set(markdown.map(({ file }) => file.normalize('NFC')));
  const today = options.now ?? dayIn(Date.now(), config.timezone);
  const context: PostContext = { config, contentName, today, files: names };
  const posts: Post[] = [];
  const faulty: Site['faulty'] = [];
  const foreign: ForeignKey[] = [];
  const unpublished: Site['unpublished'] = new Map();
  for (const [index, source] of markdown.entries()) {
    if (index % atOnce === atOnce - 1) await turn();
    const read = () => readMarkdown(source, context, maximum);
    const reading = options.memory ? options.memory.recall(source, context, read) : read();
    problems.push(...reading.problems);
    foreign.push(...reading.foreign);
    if (options.without?.has(reading.file)) {
      const { path, rawPath } = reading.post ?? { path: reading.file, rawPath: reading.file };
      for (const name of [reading.file, path, path.replace(/\/$/, ''), rawPath]) unpublished.set(name, 'broken');
    } else if (reading.post) posts.push(reading.post);
    else {
      unpublished.set(reading.file, 'broken');
      if (reading.faulty && (options.drafts || reading.mark === null)) faulty.push(reading.faulty);
    }
  }
  problems.push(...foreignProblems(foreign));
  const kept = options.drafts ? posts : posts.filter(({ mark }) => mark === null);
  if (!options.drafts) for (const { file, mark } of posts) if (mark !== null) unpublished.set(file, mark);
  await turn();
  const { free, clashing, problems: taken } = separate(kept, contentName);
  const unlisted = free.filter(({ isUnlisted }) => isUnlisted);
  const {
    posts: listed,
    paths: tagPaths,
    problems: joined,
  } = joinTags(
    free.filter(({ isUnlisted }) => !isUnlisted),
    contentName,
  );
  const arranged = arrange(listed, config, contentName, tagPaths);
  problems.push(...taken, ...joined, ...arranged.problems);
  const assets = files
    .filter(({ file }) => !isMarkdown(file) && file !== 'site.yaml' && file !== recordName)
    .map(({ file, absolute }) => ({ file: file.normalize('NFC'), absolute, path: assetPathOf(file) }));
  const published: Published = {
    url: config.url,
    posts: posts.filter(({ mark }) => mark !== 'draft'),
    files: new Set(markdown.map(({ file }) => file.normalize('NFC'))),
  };
  await turn();
  const recordFile = configured ? files.find(({ file }) => file === recordName) : undefined;
  const recordText = recordFile ? readText(recordFile, contentName, maximum) : { text: null };
  if ('fault' in recordText) problems.push(recordText.fault);
  const { record, problems: recorded } =
    configured && 'text' in recordText
      ? readPathRecord(recordText.text, published, contentName, options.recordOnly === true)
      : { record: null, problems: [] };
  const { redirects, problems: claimed } = redirectsOf({ ...arranged, unlisted, assets }, record, contentName);
  problems.push(...recorded, ...claimed);
  const fileAt = new Map(posts.map(({ path, file }) => [path, file]));
  const renamed = (file: string) => {
    const [, collection = null, name = file] = /^([^/]+)\/(.*)$/s.exec(file) ?? [];
    const former = pagePathOf(slugFromFile(name), collection);
    return fileAt.get(redirects.find(({ from }) => from === former)?.to ?? '') ?? null;
  };
  problems.push(...orphanProblems(names, renamed, config, contentName));
  await turn();
  const { history, problem: unknown } = config.history
    ? await readHistory(content, contentName, config.timezone)
    : { history: new Map(), problem: null };
  if (unknown !== null) problems.push(unknown);
  const site: Site = {
    config,
    configured,
    base: options.base ?? baseOf(config),
    today,
    contentName,
    collections: arranged.collections,
    pages: arranged.pages,
    unlisted,
    tags: arranged.tags,
    series: arranged.series,
    translations: translationsOf(listed, names, config),
    provenances: arranged.provenances,
    assets,
    redirects,
    record,
    leftOut: {
      drafts: countOf(unpublished, 'draft'),
      scheduled: countOf(unpublished, 'scheduled'),
      expired: countOf(unpublished, 'expired'),
      next: options.drafts ? null : nextOf(posts),
    },
    history,
    unpublished,
    faulty: [...faulty, ...clashing],
    texts: read.texts,
    links: read.links,
  };
  return { site, problems: problems.map((problem) => problemAt(problem, config.problems)) };
}

function readMarkdown(source: ContentFile, context: PostContext, maximum: number): PostReading {
  const file = source.file.normalize('NFC');
  const text = readText(source, context.contentName, maximum);
  if ('fault' in text) return { file, post: null, faulty: null, mark: null, problems: [text.fault], foreign: [] };
  return { file, ...readPost(text.text, file, context) };
}

function countOf(unpublished: Site['unpublished'], mark: Mark): number {
  return [...unpublished.values()].filter((reason) => reason === mark).length;
}

/** The scheduled post that falls due first. */
function nextOf(posts: Post[]): Site['leftOut']['next'] {
  const scheduled = posts.flatMap(({ file, due }) => (due === null ? [] : [{ file, day: due }]));
  return scheduled.sort((a, b) => compare(a.day, b.day) || compare(a.file, b.file))[0] ?? null;
}

/** One after another: with promises, 3,504 posts take 0.2 s instead of 0.05. */
function readText(
  { file, absolute }: ContentFile,
  contentName: string,
  maximum: number,
): { file: string; text: string } | { file: string; fault: RawProblem } {
  const name = `${contentName}/${file}`;
  try {
    const { size } = statSync(absolute);
    // A file that is much too large is refused before it fills the memory.
    const bytes = size > maximum ? Buffer.alloc(maximum + 1, ' ') : readFileSync(absolute);
    const decoded = decodeText(bytes, maximum);
    return 'text' in decoded ? { file, text: decoded.text } : { file, fault: { ...decoded.fault, file: name } };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { file, fault: unreadable(name, error) };
    throw error;
  }
}

/** Of two posts that claim one path, also when only letter case tells them apart, neither is published. */
function separate(posts: Post[], contentName: string): { free: Post[]; clashing: Post[]; problems: RawProblem[] } {
  const claims = new Map<string, Post[]>();
  for (const post of posts) {
    const key = foldPath(post.path);
    const others = claims.get(key);
    if (others) others.push(post);
    else claims.set(key, [post]);
  }
  const free: Post[] = [];
  const clashing: Post[] = [];
  const problems: RawProblem[] = [];
  for (const [first, ...others] of claims.values()) {
    if (first) (others.length === 0 ? free : clashing).push(first);
    clashing.push(...others);
    for (const other of others) {
      const message = `it has the path ${other.path}, which ${contentName}/${first?.file} has too`;
      const hint = 'rename one of the files, or give one a slug of its own';
      problems.push({ rule: 'path-taken', file: `${contentName}/${other.file}`, message, hint });
    }
  }
  return { free: free.sort((a, b) => compare(a.file, b.file)), clashing, problems };
}

function baseOf({ url }: SiteConfig): string {
  return `${new URL(url).pathname.replace(/\/+$/, '')}/`;
}
