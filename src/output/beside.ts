/** What a build gives to its second thread, from the main one. */
import { Worker } from 'node:worker_threads';
import type { ComparedPost, Nearest } from './related.ts';
import type { Done, Task } from './secondThread.ts';
import type { NewFile, WrittenFile } from './writtenFiles.ts';

export type Beside = {
  compare: (posts: ComparedPost[]) => Promise<Nearest>;
  /** Rejects with what the disk says. */
  write: (files: NewFile[]) => Promise<WrittenFile[]>;
  end: () => Promise<unknown>;
};

/** The second thread of one build, which a site of few posts does without. */
export type SecondThread = {
  /** Starts it where there are enough posts; else null. */
  start: (posts: number) => Beside | null;
  started: () => Beside | null;
  end: () => Promise<unknown>;
};

/** Below this many posts a thread takes longer to start than it spares. */
const fewest = 500;

/** `url` is the bundle of secondThread.ts; null for no thread. */
export function secondThread(url: URL | null): SecondThread {
  let beside: Beside | null = null;
  return {
    start: (posts) => {
      if (url !== null && posts >= fewest) beside ??= startBeside(url);
      return beside;
    },
    started: () => beside,
    end: async () => beside?.end(),
  };
}

function startBeside(url: URL): Beside {
  const worker = new Worker(url);
  const waiting: { settle: (done: Done) => void; fail: (error: unknown) => void }[] = [];
  const failAll = (error: unknown) => {
    for (const { fail } of waiting.splice(0)) fail(error);
  };
  worker.on('message', (done: Done) => waiting.shift()?.settle(done));
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the second thread of the build has ended')));
  const ask = (task: Task) =>
    new Promise<Done>((settle, fail) => {
      waiting.push({ settle, fail });
      worker.postMessage(task);
    });
  return {
    compare: async (posts) => {
      const done = await ask({ compare: posts });
      if ('nearest' in done) return done.nearest;
      throw 'error' in done ? done.error : new Error('the second thread did another task');
    },
    write: async (files) => {
      const done = await ask({ write: files });
      if ('written' in done) return done.written;
      throw 'error' in done ? done.error : new Error('the second thread did another task');
    },
    end: () => worker.terminate(),
  };
}
