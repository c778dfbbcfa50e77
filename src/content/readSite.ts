/** Reads the content folder, and collects the problems of all files in one run. */
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { type RawProblem, withSeverity } from '../problems/problem.ts';
import type { SiteConfig } from '../types/config.ts';
import type { Post, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { arrangeEditions } from './arrange/arrangeEditions.ts';
import { leftOutOf } from './arrange/leftOut.ts';
import { orphanProblems, translationsOf } from './arrange/translations.ts';
import { unknownLists } from './config/homeConfig.ts';
import { readSettingsFile, type SettingsReading } from './config/settingsFile.ts';
import { isSettingsFile } from './config/settingsName.ts';
import { type ContentFile, listFiles } from './files/listFiles.ts';
import { isMarkdownFile } from './files/markdownFiles.ts';
import { readGitHistory } from './history/gitHistory.ts';
import { assetPathOf } from './paths/filePaths.ts';
import { defaultMaximumBytes, type PostsReading, readPosts } from './post/readPosts.ts';
import type { SavedReadings } from './post/savedReadings.ts';
import { pathRecordName } from './record/pathRecordFile.ts';
import { readRecord } from './record/readRecord.ts';
import { redirectsOf, renameLookup } from './record/redirects.ts';
import type { SiteMemory } from './siteMemory.ts';
import { homeLanguages } from './values/language.ts';
import { dayIn } from './values/zones.ts';

/** The options of reading a site. */
export type ReadOptions = {
  /** The absolute path of the content folder. */
  content: string;
  /** The content folder as problems name it: `content`. */
  contentName: string;
  /** Null to use the path of `url` in site.yaml. */
  base: string | null;
  /** A day such as `2026-01-31`; null for today in the site's time zone. */
  now: string | null;
  /** Whether drafts and future posts are included, with a mark. */
  includesDrafts: boolean;
  /** Whether the record of paths is only compared, so that an outdated one is a problem. */
  isRecordReadOnly?: boolean;
  /** Whether the folder was converted from that of another tool. The author has no record of its paths. */
  isConverted?: boolean;
  /** A larger file is a problem. */
  maximumFileBytes?: number;
  /** What earlier readings have found, in `dev`. */
  memory?: SiteMemory;
  /** The readings of earlier builds. */
  readings?: SavedReadings;
  /** Files that get no page, because their text cannot be rendered. */
  without?: ReadonlySet<string>;
  changePosts?: ChangePosts;
};

/**
 * Changes posts after they were read. `failed` are the files of those that must not be published. The settings are
 * known by then.
 */
export type ChangePosts = (
  posts: Post[],
  settings: Pick<Site, 'config' | 'base' | 'today'> & Pick<SettingsReading, 'plugins'>,
) => Promise<{ posts: Post[]; failed: string[]; problems: RawProblem[] }>;

/** Reads the whole site. A file with a failing problem is not part of it. Never throws because of content. */
export async function readSite(options: ReadOptions): Promise<{ site: Site; problems: Problem[] }> {
  const { content, contentName } = options;
  const maximumBytes = options.maximumFileBytes ?? defaultMaximumBytes;
  const listed = await listFiles(content, contentName);
  const { files } = listed;
  const readNow = await readSettingsFile(files, contentName, maximumBytes);
  const settings = options.memory?.orLastSettings(readNow) ?? readNow;
  const { config, isConfigured, links, home, fonts, plugins } = settings;
  const markdown = files.filter(({ file }) => isMarkdownFile(file));
  const names = new Set(markdown.map(({ file }) => file.normalize('NFC')));
  const today = options.now ?? dayIn(Date.now(), config.timezone);
  const base = options.base ?? baseOf(config);
  const written = await readPosts(markdown, { config, contentName, today, files: names }, { ...options, maximumBytes });
  const read = await changedPosts(written, { config, base, today, plugins }, options);
  await yieldToEventLoop();

  const kept = options.includesDrafts ? read.posts : read.posts.filter(({ mark }) => mark === null);
  const arranged = arrangeEditions(kept, read.intros, settings.editions, { contentName, settingsFile: settings.name });
  const assets = assetsOf(files);
  await yieldToEventLoop();

  const drafts = new Set(read.posts.filter(({ mark }) => mark === 'draft').map(({ file }) => file));
  // The record compares bodies as they are written.
  const published = { url: config.url, posts: written.posts.filter(({ file }) => !drafts.has(file)), files: names };
  const hasRecord = isConfigured && options.isConverted !== true;
  const recorded = hasRecord ? readRecord(files, published, { ...options, maximumBytes }) : noRecord;
  const redirected = redirectsOf({ ...arranged, assets }, recorded.record, contentName);
  const orphans = orphanProblems(names, renameLookup(read.posts, redirected.redirects), config, contentName);
  await yieldToEventLoop();

  const log = config.history ? await readGitHistory(content, contentName, config.timezone) : noHistory;
  const { editions } = arranged;
  const [main] = editions;
  const site: Site = {
    ...{ ...main, editions },
    ...{ isConfigured, settingsFile: settings.name, links, home, fonts },
    ...{ base, today, contentName, assets },
    translations: translationsOf(arranged.listed, names, config),
    redirects: redirected.redirects,
    record: recorded.record,
    leftOut: leftOutOf(read, options.includesDrafts),
    history: log.history,
    unpublished: read.unpublished,
    faultyFiles: [...read.faultyFiles, ...arranged.clashing],
    markdownPlugins: [],
  };
  const collections = editions.flatMap((edition) => edition.collections);
  const named = { files: names, languages: homeLanguages(config) };
  const lists = unknownLists(home, collections, named, `${contentName}/${settings.name}`);
  const results = [
    listed,
    settings,
    { problems: lists },
    read,
    arranged,
    recorded,
    redirected,
    { problems: orphans },
    log,
  ];
  const problems = results.flatMap((result) => result.problems);
  return { site, problems: problems.map((problem) => withSeverity(problem, config.problems)) };
}

/** Returns the posts with the changes of plugins. */
async function changedPosts(
  read: PostsReading,
  settings: Parameters<ChangePosts>[1],
  { changePosts, includesDrafts }: ReadOptions,
): Promise<PostsReading> {
  if (changePosts === undefined) return read;
  const { posts, failed, problems } = await changePosts(read.posts, settings);
  const unpublished = new Map(read.unpublished);
  for (const file of failed) unpublished.set(file, 'broken');
  if (!includesDrafts) for (const { file, mark } of posts) if (mark !== null) unpublished.set(file, mark);
  return { ...read, posts, unpublished, problems: [...read.problems, ...problems] };
}

/** A site without site.yaml keeps no record of its paths, and neither does converted content. */
const noRecord: ReturnType<typeof readRecord> = { record: null, problems: [] };
const noHistory: Awaited<ReturnType<typeof readGitHistory>> = { history: new Map(), problems: [] };

function assetsOf(files: ContentFile[]): Site['assets'] {
  return files
    .filter(({ file }) => !isMarkdownFile(file) && !isSettingsFile(file) && file !== pathRecordName)
    .map(({ file, absolute }) => ({ file: file.normalize('NFC'), absolute, path: assetPathOf(file) }));
}

function baseOf({ url }: SiteConfig): string {
  return `${new URL(url).pathname.replace(/\/+$/, '')}/`;
}
