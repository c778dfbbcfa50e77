/** A worker thread that renders one body after another; pool.ts ends it when one takes too long. */

import { parentPort, workerData } from 'node:worker_threads';
import type { BodyInput, LinkTable, RenderedBody } from '../model.ts';
import { renderBody } from '../renderBody.ts';

import { ownThread } from './threadClock.ts';

/** What is sent: one body, and the number by which it is answered. */
export type Job = { index: number; input: BodyInput };

/** What links are resolved against from now on. */
export type NewTable = { table: LinkTable };

/** What comes back for each job, in the order they were sent. */
export type Answer = { index: number; body: RenderedBody } | { index: number; error: string };

/** What a worker says: its number (threadClock.ts), then that it has loaded, then its answers. */
export type Message = { thread: number | null } | 'ready' | Answer;

// structured clone from pool.ts and keptWorker.ts, which type what they send
let { table }: { table: LinkTable } = workerData;

// One after another, so that the pool knows which body the time goes to.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (message: Job | NewTable) => {
  last = last.then(async () => {
    if ('table' in message) table = message.table;
    else say(await answer(message.index, message.input));
  });
});
// The first body takes 0.1 s longer, which this one does while the site is read.
say({ thread: ownThread() });
last = last.then(async () => {
  await answer(0, ordinary);
  say('ready');
});

function say(message: Message): void {
  parentPort?.postMessage(message);
}

async function answer(index: number, input: BodyInput): Promise<Answer> {
  try {
    return { index, body: await renderBody(input, table) };
  } catch (error) {
    return { index, error: error instanceof Error ? error.message : String(error) };
  }
}

const ordinary: BodyInput = {
  file: 'ordinary.md',
  title: 'An ordinary post',
  body: '## A heading\n\nSome *text* with `code` and [a link](https://example.org/).\n\n- one\n\n```js\nlet a = 1;\n```\n',
  language: 'en',
  breaks: false,
  smartQuotes: true,
  emoji: false,
  media: [],
};
