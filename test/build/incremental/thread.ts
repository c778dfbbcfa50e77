/** Runs sequences one after another in a thread, bundled and with React's production build like the command itself. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Bundles, differenceIn, type Sequence } from './sequence.ts';

// A structured clone of what runner.ts sends.
const bundles: Bundles = workerData;

parentPort?.on('message', async (sequence: Sequence) => {
  parentPort?.postMessage(await differenceIn(sequence, bundles).catch((error) => error.stack));
});
