/** Starts the threads that write for a build, and shares the requests among them. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type WriteRequest, type WriterData, type WrittenFile, writeReply } from './writerMessages.ts';

/** Threads that start with their first request. */
export type WriterThreads = {
  count: number;
  /** Resolves to a description of each file. Rejects with an error of the disk, or of a page. */
  write: (request: WriteRequest) => Promise<WrittenFile[]>;
  close: () => Promise<unknown>;
};

/** Returns the threads of a build. `url` is the bundled writerThread.ts. */
export function createWriterThreads(data: WriterData, url: URL): WriterThreads {
  const threads: WriterThread[] = [];
  // The main thread makes the data of pages. With eight cores, three threads keep up with it.
  const count = Math.min(Math.max(availableParallelism() - 1, 1), 3);
  return {
    count,
    write: (request) => {
      const [least] = threads.toSorted((one, other) => one.waiting() - other.waiting());
      if (least && (least.waiting() === 0 || threads.length === count)) return least.write(request);
      const started = startThread(data, url);
      threads.push(started);
      return started.write(request);
    },
    close: () => Promise.all(threads.map(({ close }) => close())),
  };
}

type WriterThread = Pick<WriterThreads, 'write' | 'close'> & { waiting: () => number };

function startThread(data: WriterData, url: URL): WriterThread {
  const worker = new Worker(url, { workerData: data });
  const waiting: { resolve: (written: WrittenFile[]) => void; reject: (error: unknown) => void }[] = [];
  worker.on('message', (message: unknown) => {
    const reply = writeReply.parse(message);
    const next = waiting.shift();
    if ('written' in reply) next?.resolve(reply.written);
    else next?.reject(Object.assign(new Error(reply.failed.message), { code: reply.failed.code }));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    waiting: () => waiting.length,
    write: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(request);
      }),
    close: () => worker.terminate(),
  };
}
