/**
 * Renders bodies in worker threads, with a time limit for each: markdown can be written that takes minutes to parse
 * (https://github.com/remarkjs/remark/issues/1010), and only ending its thread stops it.
 */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BodyInput, LinkTable, Outcome } from '../model.ts';

import { watchThread } from './threadClock.ts';
import type { Job, Message, NewTable } from './worker.ts';

export type PoolOptions = {
  /** The bundled worker. */
  worker: URL;
  /** Those that were started before it was known what is to be rendered; whoever started them ends those that stay. */
  started?: StartedWorker[];
  table: LinkTable;
  /** Milliseconds of processor time that one body may take. */
  limit: number;
  /** At most so many; as many as there are processors where it is not said. */
  threads?: number;
  /** Called after each body, in the order in which they end; `index` is that of its input. */
  onOutcome: (outcome: Outcome, index: number) => void;
};

/** A worker that loads, or waits for its first body. */
export type StartedWorker = { worker: Worker; isReady: Promise<void>; thread: () => number | null };

/** Loading takes 0.2 s, as long as 200 posts, so a build starts one while it reads. */
export function startWorker(url: URL): StartedWorker {
  // Nearly all that a body is made of is garbage after it.
  const worker = new Worker(url, { workerData: { table: noLinks }, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
  let thread: number | null = null;
  const isReady = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if (message === 'ready') resolve();
      else if ('thread' in message) thread = message.thread;
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that renders has ended')));
  });
  isReady.catch(() => {});
  return { worker, isReady, thread: () => thread };
}

const noLinks: LinkTable = { base: '/', files: {}, paths: {} };

/** Renders all `inputs`; the outcomes stand in the same order. Rejects only when a worker cannot run at all. */
export async function renderInPool(inputs: BodyInput[], options: PoolOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue: Job[] = inputs.map((input, index) => ({ index, input })).reverse();
  const settle = (index: number, outcome: Outcome) => {
    outcomes[index] = outcome;
    options.onOutcome(outcome, index);
  };
  // A thread costs 0.3 s to start, as long as it takes to render a hundred posts.
  const count = Math.min(options.threads ?? availableParallelism(), Math.ceil(inputs.length / 100));
  await Promise.all(Array.from({ length: count }, () => drain(queue, options, settle)));
  return outcomes;
}

type Settle = (index: number, outcome: Outcome) => void;

/** Runs one worker after another until the queue is empty; a worker is replaced after a time-out. */
async function drain(queue: Job[], options: PoolOptions, settle: Settle): Promise<void> {
  while (queue.length > 0) await runWorker(queue, options, settle);
}

/** Jobs that a worker has in hand, so that it never waits for the main thread. */
const ahead = 4;

function runWorker(queue: Job[], options: PoolOptions, settle: Settle): Promise<void> {
  const threads = options.threads ?? availableParallelism();
  const { worker, isReady, thread } = options.started?.pop() ?? startWorker(options.worker);
  const inHand: Job[] = [];
  let endWatch = () => {};
  return new Promise((resolve, reject) => {
    const finish = (error?: Error) => {
      endWatch();
      worker.removeAllListeners();
      worker.on('error', () => {});
      // What it had in hand goes back, first job on top.
      queue.push(...inHand.reverse());
      worker.terminate().then(() => (error ? reject(error) : resolve()), reject);
    };
    const watch = () => {
      endWatch();
      endWatch = watchThread(thread(), threads, options.limit, () => {
        const stuck = inHand.shift();
        const reason = `it was not parsed within ${options.limit / 1000} s of processor time`;
        if (stuck) settle(stuck.index, { failed: 'timeout', reason });
        finish();
      });
    };
    const feed = () => {
      while (inHand.length < ahead) {
        const job = queue.pop();
        if (!job) break;
        inHand.push(job);
        worker.postMessage(job);
      }
      if (inHand.length === 0) finish();
      else watch();
    };
    worker.on('message', (answer: Message) => {
      if (answer === 'ready' || 'thread' in answer) return;
      inHand.shift();
      settle(answer.index, 'body' in answer ? { body: answer.body } : { failed: 'error', reason: answer.error });
      feed();
    });
    // The clock starts with the first job: loading the worker is no post's fault.
    isReady.then(
      () => {
        worker.postMessage({ table: options.table } satisfies NewTable);
        feed();
      },
      (error: Error) => finish(error),
    );
    worker.once('error', (error) => {
      const broken = inHand.shift();
      // An error before the first job is the worker's own.
      if (!broken) return finish(error);
      settle(broken.index, { failed: 'error', reason: error.message });
      finish();
    });
  });
}
