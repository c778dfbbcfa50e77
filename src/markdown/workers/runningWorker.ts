/**
 * The worker of a thread. A process that builds many sites, as that of the tests, keeps the workers that have nothing to
 * do, because loading one takes as much processor time as all other steps of a small build.
 */
import { Worker } from 'node:worker_threads';
import type { LinkTable } from '../model.ts';
import type { Reply } from './messages.ts';

/** A worker that loads, or that has loaded and renders. */
export type RunningWorker = {
  url: string;
  worker: Worker;
  state: { kind: 'loading' } | { kind: 'ready'; thread: number | null };
  /** The last table that it was sent. */
  table: LinkTable | null;
  endWatch: () => void;
  listeners: WorkerListeners;
};

/** What to do when a worker replies or ends. */
type WorkerListeners = { onReply: (reply: Reply) => void; onEnd: (error: Error) => void };

/** Returns a kept worker, or starts one. Its listeners do nothing yet. */
export function takeWorker(url: URL): RunningWorker {
  const place = kept.findLastIndex((running) => running.url === url.href);
  const [running = startWorker(url)] = place === -1 ? [] : kept.splice(place, 1);
  running.worker.ref();
  return running;
}

/** Starts a worker for the next thread, before the code of that is loaded. */
export function startEarly(url: URL): void {
  handOver(startWorker(url));
}

/**
 * Keeps a worker without a job for the next thread. Returns false, and does nothing, without `CATPOST_KEEPS_WORKERS`: a
 * build needs the memory for its next steps.
 */
export function keepWorker(running: RunningWorker): boolean {
  if (!process.env.CATPOST_KEEPS_WORKERS) return false;
  handOver(running);
  return true;
}

/** Leaves a worker without a job to the next thread. Ends the one that was left first, if there are too many. */
export function handOver(running: RunningWorker): void {
  running.listeners = { ...silent };
  // The process may end meanwhile.
  running.worker.unref();
  kept.push(running);
  if (kept.length > mostKept) void kept.shift()?.worker.terminate();
}

const mostKept = 2;

const kept: RunningWorker[] = [];

const silent: WorkerListeners = { onReply: () => {}, onEnd: () => {} };

function startWorker(url: URL): RunningWorker {
  // Nearly everything that a body allocates is garbage when it is done, so a large young generation saves
  // collections.
  const worker = new Worker(url, { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  const running: RunningWorker = {
    url: url.href,
    worker,
    state: { kind: 'loading' },
    table: null,
    endWatch: () => {},
    listeners: { ...silent },
  };
  const end = (error: Error) => {
    if (kept.includes(running)) kept.splice(kept.indexOf(running), 1);
    running.listeners.onEnd(error);
  };
  worker.on('message', (reply: Reply) => {
    if (reply.type === 'ready') running.state = { kind: 'ready', thread: reply.thread };
    running.listeners.onReply(reply);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the worker thread ended unexpectedly')));
  return running;
}
