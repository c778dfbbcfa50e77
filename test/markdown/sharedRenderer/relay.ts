/** Replaces the worker of a build, and sends its jobs to the thread of renderer.ts, which knows it by its URL. */

import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { LinkTable } from '../../../src/markdown/model.ts';
import type { Reply, Request } from '../../../src/markdown/workers/messages.ts';
import { type Answered, type Asked, openChannels } from './channels.ts';

let table: LinkTable = { base: '/', files: {}, paths: {} };
const from = randomUUID();
const { asked, answered } = openChannels(import.meta.url);

answered.onmessage = ({ data: { to, answer } }: MessageEvent<Answered>) => {
  if (to === from) send(answer);
};
parentPort?.on('message', (request: Request) => {
  if (request.type === 'table') {
    table = request.table;
    return;
  }
  const message: Asked = { from, job: request, table };
  asked.postMessage(message);
});
send({ type: 'ready', thread: null });

function send(message: Reply): void {
  parentPort?.postMessage(message);
}
