/** Reads all markdown files of a site. */
import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { RawProblem } from '../../problems/problem.ts';
import type { Post, Site } from '../../types/content.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { type ForeignKey, foreignKeyProblems } from '../keys/foreignKeys.ts';
import type { FileReading, PostMemory } from './postMemory.ts';
import type { PostContext } from './postSource.ts';
import { readPost } from './readPost.ts';

export type ReadPostsOptions = {
  /** True to include drafts and future posts. */
  drafts: boolean;
  memory?: PostMemory;
  /** Files that get no page, because their text cannot be rendered. */
  without?: ReadonlySet<string>;
  maximumBytes: number;
};

export type PostsReading = {
  /** Every readable post: drafts, scheduled and expired posts too. */
  posts: Post[];
  unpublished: Site['unpublished'];
  faulty: Site['faulty'];
  problems: RawProblem[];
};

/** The number of posts between two turns of the event loop, in which `dev` answers requests. */
const batchSize = 250;

/** Reads the files one after another, and lets other work run in between. */
export async function readPosts(
  files: ContentFile[],
  context: PostContext,
  options: ReadPostsOptions,
): Promise<PostsReading> {
  const result: PostsReading = { posts: [], unpublished: new Map(), faulty: [], problems: [] };
  const foreign: ForeignKey[] = [];
  for (const [index, file] of files.entries()) {
    if (index % batchSize === batchSize - 1) await yieldToEventLoop();
    const read = () => readMarkdownFile(file, context, options.maximumBytes);
    const reading = options.memory ? options.memory.recall(file, context, read) : read();
    foreign.push(...reading.foreign);
    addReading(result, reading, options);
  }
  result.problems.push(...foreignKeyProblems(foreign));
  if (!options.drafts) {
    for (const { file, mark } of result.posts) if (mark !== null) result.unpublished.set(file, mark);
  }
  return result;
}

function addReading(result: PostsReading, reading: FileReading, { drafts, without }: ReadPostsOptions): void {
  const { posts, unpublished, faulty, problems } = result;
  problems.push(...reading.problems);
  if (without?.has(reading.file)) {
    const { path, rawPath } = reading.post ?? { path: reading.file, rawPath: reading.file };
    for (const name of [reading.file, path, path.replace(/\/$/, ''), rawPath]) unpublished.set(name, 'broken');
  } else if (reading.post) posts.push(reading.post);
  else {
    unpublished.set(reading.file, 'broken');
    if (reading.faulty && (drafts || reading.mark === null)) faulty.push(reading.faulty);
  }
}

function readMarkdownFile(source: ContentFile, context: PostContext, maximumBytes: number): FileReading {
  const file = source.file.normalize('NFC');
  const read = readTextFile(source, context.contentName, maximumBytes);
  if ('text' in read) return { file, ...readPost(read.text, file, context) };
  return { file, post: null, faulty: null, mark: null, problems: [read.problem], foreign: [] };
}
