/** A worker thread that finds the related posts of all posts; build/relating.ts starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { relatedFiles } from './related.ts';
import type { ComparedPost } from './similarity.ts';

const posts: ComparedPost[] = workerData;
const steps = relatedFiles(posts);
let step = steps.next();
while (!step.done) step = steps.next();
parentPort?.postMessage(step.value);
