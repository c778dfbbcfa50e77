/** A thread that runs sequences, one after another: bundled, and with React's production build, as the command is. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { faultOf, type Sequence } from './sequence.ts';

/** Where the bundles of relay.ts and renderer.ts are. */
export type Bundles = { relay: URL | string; renderer: URL | string };

const { relay, renderer }: Bundles = workerData;
const rendering = new Worker(new URL(renderer));
const ready = new Promise((resolve) => rendering.once('message', resolve));

parentPort?.on('message', async (sequence: Sequence) => {
  await ready;
  parentPort?.postMessage(await faultOf(sequence, new URL(relay)).catch((error) => error.stack));
});
