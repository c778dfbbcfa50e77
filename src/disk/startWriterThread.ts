/** Starts writerThread.mjs, and sends it files. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** A thread that writes files whose texts are in a shared buffer, each from `start` to `end`. */
export type WriterThread = {
  /** Resolves to a description of each file. Rejects with an error of the disk. */
  write: (buffer: SharedArrayBuffer, files: { name: string; start: number; end: number }[]) => Promise<WrittenFile[]>;
  close: () => Promise<unknown>;
};

/** What the manifest needs to know of a written file. */
type WrittenFile = z.infer<typeof writtenFile>;

const writtenFile = z.object({ checksum: z.string(), size: z.number(), ino: z.number(), mtimeMs: z.number() });

const replyShape = z.union([
  z.object({ written: z.array(writtenFile) }),
  z.object({ failed: z.object({ message: z.string(), code: z.string().optional() }) }),
]);

/** Starts a thread that writes into a folder. `thread` is writerThread.mjs. */
export function startWriterThread(folder: string, thread: URL): WriterThread {
  const worker = new Worker(thread, { workerData: { folder } });
  const waiting: { resolve: (written: WrittenFile[]) => void; reject: (error: unknown) => void }[] = [];
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
    write: (buffer, files) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage({ buffer, files: files.map(({ name, start, end }) => ({ name, start, end })) });
      }),
    close: () => worker.terminate(),
  };
}
