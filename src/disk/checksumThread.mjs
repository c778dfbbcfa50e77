/**
 * A worker thread that checks an output, or one half of it; checkOutput.ts starts it. This is plain JavaScript because tests load it
 * from the sources.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { checkPart } from './outputCheck.mjs';

parentPort.postMessage(checkPart(workerData));
