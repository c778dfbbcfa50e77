/**
 * A worker thread that writes files and describes what it has written; fileWriter.ts starts it. This is plain JavaScript
 * because tests load it from the sources.
 */
import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checksumOf } from '../cache/checked.mjs';
import { folderCreator } from './folderCreator.mjs';

const { folder } = workerData;
const createFolderOf = folderCreator(folder);

parentPort.on('message', ({ buffer, files }) => {
  try {
    parentPort.postMessage({ written: files.map((file) => write(Buffer.from(buffer), file)) });
  } catch (error) {
    // An error loses its code on the way between threads.
    parentPort.postMessage({ failed: { message: error.message, code: error.code } });
  }
});

function write(shared, { name, start, end }) {
  const bytes = shared.subarray(start, end);
  const file = join(folder, name);
  createFolderOf(name);
  writeFileSync(file, bytes);
  const { size, ino, mtimeMs } = lstatSync(file);
  return { checksum: checksumOf(name, bytes), size, ino, mtimeMs };
}
