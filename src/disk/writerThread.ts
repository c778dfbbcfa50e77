/** A worker thread that renders pages, writes files, and describes what it has written; writerThreads.ts starts it. */
import { lstatSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checksumOf } from '../cache/checked.mjs';
import { documentHtml } from '../documents/documentHtml.ts';
import { folderCreator } from './folderCreator.ts';
import type { WriteReply, WriteRequest, WriterData, WrittenFile } from './writerMessages.ts';

const { folder, template }: WriterData = workerData;
const createFolderOf = folderCreator(folder);

parentPort?.on('message', (request: WriteRequest) => parentPort?.postMessage(replyTo(request)));

function replyTo(request: WriteRequest): WriteReply {
  try {
    return { written: [...filesOf(request)].map(write) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { failed: { message: error.message, ...('code' in error ? { code: `${error.code}` } : {}) } };
  }
}

function* filesOf(request: WriteRequest): Generator<[name: string, bytes: Uint8Array]> {
  switch (request.kind) {
    case 'files': {
      const shared = Buffer.from(request.buffer);
      for (const { name, start, end } of request.files) yield [name, shared.subarray(start, end)];
      break;
    }
    case 'pages':
      for (const { name, built } of request.pages) yield [name, Buffer.from(documentHtml(built, template))];
      break;
  }
}

function write([name, bytes]: [string, Uint8Array]): WrittenFile {
  const file = join(folder, name);
  createFolderOf(name);
  writeFileSync(file, bytes);
  const { size, ino, mtimeMs } = lstatSync(file);
  return { checksum: checksumOf(name, bytes), size, ino, mtimeMs };
}
