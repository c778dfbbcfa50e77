/** A thread that runs sequences, one after another: bundled, and with React's production build, as the command is. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Bundles, faultOf, type Sequence } from './sequence.ts';

// structured clone from runner.ts, which types what it sends
const bundles: Bundles = workerData;

parentPort?.on('message', async (sequence: Sequence) => {
  parentPort?.postMessage(await faultOf(sequence, bundles).catch((error) => error.stack));
});
