/**
 * A worker thread that reports which files of a folder no longer match their checksums; fileManifest.ts starts it. This
 * is plain JavaScript because tests load it from the sources.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { damagedFiles } from '../cache/checked.mjs';

const { folder, checksums } = workerData;
parentPort.postMessage(damagedFiles(folder, checksums));
