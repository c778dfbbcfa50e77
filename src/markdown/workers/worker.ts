/**
 * The worker thread that renders bodies, one after another. renderThread.ts starts it, and ends it when a body takes
 * too long.
 */

import { parentPort } from 'node:worker_threads';
import { wordsIn } from '../../words/catalogs.ts';
import { failureOf } from '../authorPlugins.ts';
import type { BodyInput, LinkTable } from '../model.ts';
import { renderBody } from '../renderBody.ts';
import type { Reply, Request } from './messages.ts';
import { ownThread } from './threadClock.ts';

let table: LinkTable = { base: '/', files: {}, paths: {} };

let isAsked = false;

// Bodies are rendered one after another, so that the time limit always applies to the first one without a reply.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (request: Request) => {
  isAsked = true;
  last = last.then(() => handle(request));
});

// Rendered at the start, because the first body takes 0.1 s longer than the next ones, to load and compile functions.
// Meanwhile, the main thread reads the site.
const warmUp: BodyInput = {
  file: 'ordinary.md',
  format: 'markdown',
  title: 'An ordinary post',
  body: '## A heading\n\nSome *text* with `code` and [a link](https://example.org/).\n\n- one\n',
  language: 'en',
  words: wordsIn('en').body,
  keepsLineBreaks: false,
  hasSmartQuotes: true,
  hasEmoji: false,
  media: [],
  components: [],
  componentNames: [],
  plugins: [],
};
last = last.then(async () => {
  await replyTo(warmUp);
  send({ type: 'ready', thread: ownThread() });
  // Loading the highlighter takes as long again. If the main thread waits already, it asks within a millisecond.
  if (!isAsked) await new Promise((resolve) => setTimeout(resolve, 5));
  if (!isAsked) await replyTo({ ...warmUp, body: '```js\nlet a = 1;\n```\n' });
});

async function handle(request: Request): Promise<void> {
  switch (request.type) {
    case 'table':
      table = request.table;
      break;
    case 'render':
      send(await replyTo(request.input));
      break;
  }
}

async function replyTo(input: BodyInput): Promise<Reply> {
  try {
    return { type: 'rendered', body: await renderBody(input, table) };
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error), by: failureOf(error) };
  }
}

function send(reply: Reply): void {
  parentPort?.postMessage(reply);
}
