/** Stands in for the worker of a build, and hands its jobs on to the thread of renderer.ts. */

import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { LinkTable } from '../../../src/markdown/model.ts';
import type { Reply, Request } from '../../../src/markdown/workers/messages.ts';
import { type Answered, type Asked, answerChannel, askChannel } from './channels.ts';

let table: LinkTable = { base: '/', files: {}, paths: {} };
const from = randomUUID();
const asked = new BroadcastChannel(askChannel);
const answers = new BroadcastChannel(answerChannel);

answers.onmessage = ({ data: { to, answer } }: MessageEvent<Answered>) => {
  if (to === from) say(answer);
};
parentPort?.on('message', (request: Request) => {
  if (request.type === 'table') {
    table = request.table;
    return;
  }
  const message: Asked = { from, job: request, table };
  asked.postMessage(message);
});
say({ type: 'ready', thread: null });

function say(message: Reply): void {
  parentPort?.postMessage(message);
}
