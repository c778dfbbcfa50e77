/** Finds the related posts of a site: beside the other steps of a build if there are many posts. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Bodies, Related } from '../plan/model.ts';
import { comparedPosts, type RelatedFiles, relatedFiles, relatedPosts } from '../plan/related.ts';
import type { ComparedPost } from '../plan/similarity.ts';
import type { Site } from '../types/content.ts';
import type { PrepareOptions } from './prepareOptions.ts';
import { runInSlices } from './timeSlices.ts';

type RelatingOptions = Pick<PrepareOptions, 'relatedThread' | 'contentCache'> & { signal?: AbortSignal | undefined };

/** Returns a function that resolves to the related posts. A thread begins to look for them now. */
export function startRelating(
  site: Site,
  bodies: Bodies,
  { relatedThread, contentCache, signal }: RelatingOptions,
): () => Promise<Related> {
  const posts = comparedPosts(site, bodies);
  const inThread =
    relatedThread && posts.length >= threadThreshold
      ? relateInThread({ posts, file: join(contentCache, 'related.bin') }, relatedThread, signal)
      : null;
  // A failure is reported where the result is awaited.
  inThread?.catch(() => {});
  return async () => relatedPosts(site, await (inThread ?? runInSlices(relatedFiles(posts), signal)));
}

/** Starting a thread takes 50 ms of processor time, and relating 500 posts 60 ms. */
const threadThreshold = 1_000;

/** What the thread gets: `file` is where it keeps what it has found. */
type ThreadData = { posts: ComparedPost[]; file: string };

function relateInThread(data: ThreadData, thread: URL, signal?: AbortSignal): Promise<RelatedFiles> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: data });
    signal?.addEventListener('abort', () => {
      void worker.terminate();
      reject(signal.reason);
    });
    worker.once('message', (related: RelatedFiles) => resolve(related));
    worker.once('error', reject);
  });
}
