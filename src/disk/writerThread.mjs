/**
 * A worker thread that writes files and describes what it has written; fileWriter.ts starts it. This is plain JavaScript
 * because tests load it from the sources.
 */
import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checksumOf } from '../cache/checked.mjs';

const { folder } = workerData;

parentPort.on('message', (files) => {
  try {
    parentPort.postMessage({ written: files.map(write) });
  } catch (error) {
    // An error loses its code on the way between threads.
    parentPort.postMessage({ failed: { message: error.message, code: error.code } });
  }
});

function write({ name, text }) {
  const bytes = Buffer.from(text);
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { size, ino, mtimeMs } = lstatSync(file);
  return { checksum: checksumOf(name, bytes), size, ino, mtimeMs };
}
