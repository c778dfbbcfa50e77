/**
 * A worker thread that checks one half of an output; checkOutput.ts starts it. This is plain JavaScript because tests load it
 * from the sources.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { checkHalf } from './outputCheck.mjs';

parentPort.postMessage(checkHalf(workerData));
