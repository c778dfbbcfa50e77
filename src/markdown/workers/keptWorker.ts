/**
 * One worker thread that `dev` keeps, because the author waits for each body: starting one takes longer than what it
 * is to do. Bodies are rendered one after another, each within its time limit, as in pool.ts.
 */

import { Worker } from 'node:worker_threads';
import type { BodyInput, LinkTable, Outcome } from '../model.ts';

import { watchThread } from './threadClock.ts';
import type { Job, Message, NewTable } from './worker.ts';

export type KeptWorker = {
  /** The outcomes stand in the order of `inputs`. */
  render: (inputs: BodyInput[], table: LinkTable) => Promise<Outcome[]>;
  close: () => Promise<unknown>;
};

/** Starts at once, so that it has loaded when the first body comes. `limit` is milliseconds for one body. */
export function startKeptWorker(url: URL, limit: number): KeptWorker {
  let running = start(url);
  let last: Promise<unknown> = Promise.resolve();
  const renderOne = async (input: BodyInput, table: LinkTable): Promise<Outcome> => {
    const outcome = await running.render(input, table, limit);
    if ('failed' in outcome && outcome.failed === 'timeout') running = start(url);
    return outcome;
  };
  return {
    render: (inputs, table) =>
      Promise.all(
        inputs.map((input) => {
          const outcome = last.then(() => renderOne(input, table));
          last = outcome.catch(() => {});
          return outcome;
        }),
      ),
    close: () => running.close(),
  };
}

type RunningWorker = {
  render: (input: BodyInput, table: LinkTable, limit: number) => Promise<Outcome>;
  close: () => Promise<unknown>;
};

const noLinks: LinkTable = { base: '/', files: {}, paths: {} };

function start(url: URL): RunningWorker {
  const worker = new Worker(url, { workerData: { table: noLinks } });
  let known = noLinks;
  let broken: Error | null = null;
  let thread: number | null = null;
  let settle: (outcome: Outcome) => void = () => {};
  const ready = new Promise<void>((resolve) => {
    worker.on('message', (message: Message) => {
      if (message === 'ready') resolve();
      else if ('thread' in message) thread = message.thread;
      else settle('body' in message ? { body: message.body } : { failed: 'error', reason: message.error });
    });
    worker.on('error', (error) => {
      broken = error;
      resolve();
      settle({ failed: 'error', reason: error.message });
    });
  });
  const post = (message: Job | NewTable) => worker.postMessage(message);
  return {
    close: () => worker.terminate(),
    render: async (input, table, limit) => {
      // The clock starts with the job: loading the worker is no post's fault.
      await ready;
      if (broken !== null) throw broken;
      if (table !== known) post({ table });
      known = table;
      const outcome = new Promise<Outcome>((resolve) => {
        const endWatch = watchThread(thread, 1, limit, () => {
          resolve({ failed: 'timeout', reason: `it was not parsed within ${limit / 1000} s of processor time` });
          worker.terminate();
        });
        settle = (settled) => {
          endWatch();
          resolve(settled);
        };
      });
      post({ index: 0, input });
      return outcome;
    },
  };
}
