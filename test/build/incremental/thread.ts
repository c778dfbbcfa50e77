/** A thread that runs sequences, one after another: bundled, and with React's production build, as the command is. */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Bundles, faultOf, type Sequence } from './sequence.ts';

// structured clone from runner.ts, which types what it sends
const { renderer, ...bundles }: Bundles & { renderer: string } = workerData;
const rendering = new Worker(new URL(renderer));
const ready = new Promise((resolve) => rendering.once('message', resolve));

parentPort?.on('message', async (sequence: Sequence) => {
  await ready;
  parentPort?.postMessage(await faultOf(sequence, bundles).catch((error) => error.stack));
});
