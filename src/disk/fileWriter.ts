/**
 * Writes the texts of a build. A thread writes them if there are many: of a first build of 3,504 posts, writing and hashing
 * 180 MB is a sixth, in which the main thread can make the next pages.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { describeFile, type FileManifest, type ManifestEntry, stampOf } from './fileManifest.ts';

/** A file to write. `from` is what it was made from. */
type NewFile = { name: string; from: Pick<ManifestEntry, 'source' | 'key'>; content: string | Buffer };

/** Writes files into one folder, and adds each to a manifest. */
export type FileWriter = {
  write: (file: NewFile) => void;
  /** Resolves when more files may be written. Rejects with the first error of the disk. */
  proceed: () => Promise<void>;
  /** Resolves when all files are written. */
  finish: () => Promise<void>;
  /** Ends the thread. */
  close: () => Promise<void>;
};

/** Creates a writer. `thread` is writerThread.mjs. */
export function createFileWriter(folder: string, manifest: FileManifest, thread: URL): FileWriter {
  let count = 0;
  let batch: TextFile[] = [];
  let worker: WriterThread | null = null;
  const running: Promise<void>[] = [];
  const send = () => {
    if (batch.length === 0) return;
    worker ??= startThread(folder, thread);
    const files = batch;
    batch = [];
    const written = worker.write(files).then((results) => {
      for (const [index, { checksum, size, ...stats }] of results.entries()) {
        const file = files[index];
        if (file) manifest.set(file.name, { ...file.from, checksum, size, stamp: stampOf(stats) });
      }
    });
    // An error is reported by `proceed` or `finish`.
    written.catch(() => {});
    running.push(written);
  };
  return {
    write: ({ name, from, content }) => {
      count += 1;
      if (count > threadThreshold && typeof content === 'string') {
        batch.push({ name, from, text: content });
        return;
      }
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = join(folder, name);
      writeFileSync(file, bytes);
      manifest.set(name, describeFile(from, name, file, bytes));
    },
    proceed: async () => {
      send();
      while (running.length > maximumRunning) await running.shift();
    },
    finish: async () => {
      send();
      await Promise.all(running);
    },
    close: async () => {
      await worker?.close();
    },
  };
}

/** An edit writes fewer files, for which starting a thread would take longer than writing them. */
const threadThreshold = 300;

/** Batches of 64 pages of 40 kB each wait in memory. */
const maximumRunning = 4;

type TextFile = Omit<NewFile, 'content'> & { text: string };

type WriterThread = { write: (files: TextFile[]) => Promise<Written[]>; close: () => Promise<unknown> };

type Written = z.infer<typeof writtenShape>;

const writtenShape = z.object({ checksum: z.string(), size: z.number(), ino: z.number(), mtimeMs: z.number() });

const replyShape = z.union([
  z.object({ written: z.array(writtenShape) }),
  z.object({ failed: z.object({ message: z.string(), code: z.string().optional() }) }),
]);

function startThread(folder: string, thread: URL): WriterThread {
  const worker = new Worker(thread, { workerData: { folder } });
  const waiting: { resolve: (written: Written[]) => void; reject: (error: unknown) => void }[] = [];
  worker.on('message', (message: unknown) => {
    const reply = replyShape.parse(message);
    const next = waiting.shift();
    if ('written' in reply) next?.resolve(reply.written);
    else next?.reject(Object.assign(new Error(reply.failed.message), { code: reply.failed.code }));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    write: (files) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(files.map(({ name, text }) => ({ name, text })));
      }),
    close: () => worker.terminate(),
  };
}
