/** A worker thread that finds the related posts of all posts; build/relating.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { relatedWithSaved } from './savedRelated.ts';
import type { ComparedPost } from './similarity.ts';

const { posts, file }: { posts: ComparedPost[]; file: string } = workerData;
parentPort?.postMessage(relatedWithSaved(posts, file));
