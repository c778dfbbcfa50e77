/** Stands in for the worker of a build, and hands its jobs on to the thread of renderer.ts. */

import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { LinkTable } from '../../../src/markdown/model.ts';

import type { Job, Message, NewTable } from '../../../src/markdown/workers/worker.ts';
import { type Answered, type Asked, answerChannel, askChannel } from './channels.ts';

// structured clone from pool.ts, which types what it sends
let { table }: { table: LinkTable } = workerData;
const from = randomUUID();
const asked = new BroadcastChannel(askChannel);
const answers = new BroadcastChannel(answerChannel);

answers.onmessage = ({ data: { to, answer } }: MessageEvent<Answered>) => {
  if (to === from) say(answer);
};
parentPort?.on('message', (job: Job | NewTable) => {
  if ('table' in job) {
    table = job.table;
    return;
  }
  const message: Asked = { from, job, table };
  asked.postMessage(message);
});
say('ready');

function say(message: Message): void {
  parentPort?.postMessage(message);
}
