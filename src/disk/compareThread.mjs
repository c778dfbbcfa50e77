/** A thread that says which files of a folder are damaged (writtenFiles.ts). Plain JavaScript, for it is not bundled. */
import { parentPort, workerData } from 'node:worker_threads';
import { damagedFiles } from '../cache/checked.mjs';

const { folder, seals } = workerData;
parentPort.postMessage(damagedFiles(folder, seals));
