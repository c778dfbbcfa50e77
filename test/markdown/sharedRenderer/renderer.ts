/** A thread that renders the bodies of all builds of a process, which ask for it through relay.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { failureOf } from '../../../src/markdown/authorPlugins.ts';
import { renderBody } from '../../../src/markdown/renderBody.ts';
import { type Answered, type Asked, openChannels } from './channels.ts';

const { asked, answered } = openChannels(String(workerData));

let last = Promise.resolve();
asked.onmessage = ({ data }: MessageEvent<Asked>) => {
  last = last.then(async () => answered.postMessage(await answer(data)));
};
parentPort?.postMessage('ready');

async function answer({ from, job: { input }, table }: Asked): Promise<Answered> {
  try {
    return { to: from, answer: { type: 'rendered', body: await renderBody(input, table) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { to: from, answer: { type: 'failed', reason, by: failureOf(error) } };
  }
}
