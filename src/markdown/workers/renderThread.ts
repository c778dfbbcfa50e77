/**
 * A worker thread that renders bodies one after another, with a time limit for each: some markdown takes minutes to
 * parse (https://github.com/remarkjs/remark/issues/1010), and only ending its thread stops that. A build shares its
 * bodies among several threads (pool.ts); `dev` keeps one.
 */

import { availableParallelism } from 'node:os';
import type { BodyInput, LinkTable, Outcome } from '../model.ts';
import type { Reply, Request } from './messages.ts';
import { handOver, keepWorker, type RunningWorker, takeWorker } from './runningWorker.ts';
import { watchThread } from './threadClock.ts';

/** The options of a thread. */
export type ThreadOptions = {
  /** The bundled worker.ts. */
  worker: URL;
  /** Milliseconds of processor time that one body may take. */
  limit: number;
  /** How many threads run in this process; by default one for each processor. See threadClock.ts. */
  threads?: number;
};

type Job = {
  input: BodyInput;
  table: LinkTable;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
};

/**
 * Renders bodies in a worker, which is replaced when a body takes too long or crashes it; the next body is then
 * rendered.
 */
export class RenderThread {
  readonly #options: ThreadOptions;
  /** The requests without an answer. The worker has received all of them, and renders the first when it has loaded. */
  #jobs: Job[] = [];
  #running: RunningWorker | null = null;

  /**
   * Loads the worker at once. That takes 0.2 s, as long as rendering 200 posts, so start it before the first body is
   * known.
   */
  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#start();
  }

  /** Renders a body after those that were requested before. Rejects only if the worker cannot be loaded. */
  render(input: BodyInput, table: LinkTable): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const job = { input, table, resolve, reject };
      this.#jobs.push(job);
      const running = this.#running;
      if (running === null) this.#start();
      else {
        post(running, job);
        if (this.#jobs.length === 1) this.#watch(running);
      }
    });
  }

  /** Ends the worker. Unanswered requests never settle; the next request starts a new worker. */
  async close(): Promise<void> {
    const running = this.#running;
    const isIdle = this.#jobs.length === 0;
    this.#jobs = [];
    if (running && isIdle && keepWorker(running)) this.#running = null;
    else await this.#stop();
  }

  /** Leaves the worker to the next thread that is created, if it has no request. */
  handOver(): void {
    if (this.#running === null || this.#jobs.length > 0) return;
    handOver(this.#running);
    this.#running = null;
  }

  /** A kept worker has loaded already, so it does not report that again. */
  #start(): void {
    const running = takeWorker(this.#options.worker);
    running.listeners = {
      onReply: (reply) => this.#receive(running, reply),
      onEnd: (error) => this.#recover(running, error),
    };
    this.#running = running;
    // A worker that loads receives them when it has, even if this thread is busy then.
    for (const job of this.#jobs) post(running, job);
    this.#watch(running);
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    running?.endWatch();
    await running?.worker.terminate();
  }

  #receive(running: RunningWorker, reply: Reply): void {
    if (running !== this.#running) return;
    switch (reply.type) {
      case 'ready':
        break;
      case 'rendered':
        this.#jobs.shift()?.resolve({ body: reply.body });
        break;
      case 'failed':
        this.#jobs.shift()?.resolve(failedOutcome(reply));
        break;
    }
    this.#watch(running);
  }

  /** Starts the clock of the first job. It never includes the time to load the worker. */
  #watch(running: RunningWorker): void {
    running.endWatch();
    if (running.state.kind === 'loading' || this.#jobs.length === 0) return;
    const { limit, threads = availableParallelism() } = this.#options;
    running.endWatch = watchThread(running.state.thread, threads, limit, () => {
      const reason = `it was not parsed within ${limit / 1000} s of processor time`;
      this.#jobs.shift()?.resolve({ failed: 'timeout', reason });
      this.#replaceWorker();
    });
  }

  /**
   * Handles a worker that ended by itself: the body that it was rendering fails. One that did not load fails every job.
   */
  #recover(running: RunningWorker, error: Error): void {
    if (running !== this.#running) return;
    if (running.state.kind === 'ready') {
      this.#jobs.shift()?.resolve({ failed: 'error', reason: error.message });
      this.#replaceWorker();
      return;
    }
    this.#running = null;
    for (const job of this.#jobs.splice(0)) job.reject(error);
  }

  #replaceWorker(): void {
    void this.#stop();
    if (this.#jobs.length > 0) this.#start();
  }
}

function post(running: RunningWorker, { input, table }: Job): void {
  const send = (request: Request) => running.worker.postMessage(request);
  if (running.table !== table) send({ type: 'table', table });
  running.table = table;
  send({ type: 'render', input });
}

function failedOutcome({ reason, by }: Extract<Reply, { type: 'failed' }>): Outcome {
  return by ? { failed: 'plugin', reason, by } : { failed: 'error', reason };
}
