/**
 * A thread that stays, and renders what the workers of relay.ts are asked for: to load all that renders markdown takes
 * ten times as long as to build the small site. Bundled like the worker of a build.
 */
import { parentPort } from 'node:worker_threads';
import { renderBody } from '../../../src/markdown/renderBody.ts';
import { type Answered, type Asked, answerChannel, askChannel } from './channels.ts';

const asked = new BroadcastChannel(askChannel);
const answers = new BroadcastChannel(answerChannel);

let last = Promise.resolve();
asked.onmessage = ({ data }: MessageEvent<Asked>) => {
  last = last.then(async () => answers.postMessage(await answer(data)));
};
parentPort?.postMessage('ready');

async function answer({ from, job: { input }, table }: Asked): Promise<Answered> {
  try {
    return { to: from, answer: { type: 'rendered', body: await renderBody(input, table) } };
  } catch (error) {
    return { to: from, answer: { type: 'failed', reason: error instanceof Error ? error.message : String(error) } };
  }
}
