/** Reads all markdown files of a site. */
import { hash } from 'node:crypto';
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { RawProblem } from '../../problems/problem.ts';
import type { Intro, Post, Site } from '../../types/content.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { type ForeignKey, foreignKeyProblems } from '../keys/foreignKeys.ts';
import type { FileReading, PostMemory } from './postMemory.ts';
import type { PostContext } from './postSource.ts';
import { readPost } from './readPost.ts';
import type { SavedReadings } from './savedReadings.ts';

/** The options of reading posts. */
export type ReadPostsOptions = {
  /** Whether drafts and future posts are included. */
  includesDrafts: boolean;
  memory?: PostMemory;
  /** The readings of earlier builds. */
  readings?: SavedReadings;
  /** Files that get no page, because their text cannot be rendered. */
  without?: ReadonlySet<string>;
  maximumBytes: number;
};

/** A larger file is a problem, unless the options say otherwise. */
export const defaultMaximumBytes = 20_000_000;

/** The result of reading all files. */
export type PostsReading = {
  /** Every readable post: drafts, scheduled and expired posts too. */
  posts: Post[];
  /** The texts above listings that are shown. */
  intros: Intro[];
  unpublished: Site['unpublished'];
  faultyFiles: Site['faultyFiles'];
  problems: RawProblem[];
};

/** How many posts are read before `dev` may answer requests. */
const batchSize = 250;

/** Reads the files one after another. Yields to the event loop between batches. */
export async function readPosts(
  files: ContentFile[],
  context: PostContext,
  options: ReadPostsOptions,
): Promise<PostsReading> {
  const result: PostsReading = { posts: [], intros: [], unpublished: new Map(), faultyFiles: [], problems: [] };
  const foreign: ForeignKey[] = [];
  for (const [index, file] of files.entries()) {
    if (index % batchSize === batchSize - 1) await yieldToEventLoop();
    const readFile = () => readMarkdownFile(file, context, options.maximumBytes);
    const read = () => options.readings?.recall(file, context, readFile) ?? readFile();
    const reading = options.memory ? options.memory.recall(file, context, read) : read();
    foreign.push(...reading.foreign);
    addReading(result, reading, options);
  }
  result.problems.push(...foreignKeyProblems(foreign));
  if (!options.includesDrafts) {
    for (const { file, mark } of result.posts) if (mark !== null) result.unpublished.set(file, mark);
  }
  return result;
}

function addReading(result: PostsReading, reading: FileReading, { includesDrafts, without }: ReadPostsOptions): void {
  const { posts, intros, unpublished, faultyFiles, problems } = result;
  problems.push(...reading.problems);
  if (without?.has(reading.file)) {
    const { path, rawPath } = reading.post ?? { path: reading.file, rawPath: reading.file };
    for (const name of [reading.file, path, path.replace(/\/$/, ''), rawPath]) unpublished.set(name, 'broken');
  } else if (reading.post) posts.push(reading.post);
  else if (reading.intro) {
    if (includesDrafts || reading.mark === null) intros.push(reading.intro);
    else unpublished.set(reading.file, reading.mark);
  } else {
    unpublished.set(reading.file, 'broken');
    if (reading.faultyFile && (includesDrafts || reading.mark === null)) faultyFiles.push(reading.faultyFile);
  }
}

/** Reads one file. Its problems are in the result. */
export function readMarkdownFile(
  source: ContentFile,
  context: PostContext,
  maximumBytes = defaultMaximumBytes,
): FileReading {
  const file = source.file.normalize('NFC');
  const read = readTextFile(source, context.contentName, maximumBytes);
  if ('text' in read) {
    const reading = readPost(read.text, file, context);
    return { file, matter: reading.post && hashOfMatter(read.text, reading.post.bodyLine), ...reading };
  }
  return { file, matter: null, post: null, faultyFile: null, mark: null, problems: [read.problem], foreign: [] };
}

/** Returns a hash of the lines above the body, whatever their line ends. `bodyLine` is the number of these lines. */
export function hashOfMatter(text: string, bodyLine: number): string {
  return hash('sha256', text.split('\n', bodyLine).join('\n').replaceAll('\r', ''));
}
