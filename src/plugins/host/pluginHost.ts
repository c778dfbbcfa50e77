/** Runs hooks in a thread of their own, with a time limit for each call. */
import { Worker } from 'node:worker_threads';
import type { HookReply, HookRequest } from './model.ts';

/** Calls hooks. */
export type PluginHost = { call: (request: HookRequest) => Promise<HookReply> };

/** Milliseconds after which a call has failed. */
const defaultLimit = 30_000;

/** Creates a host. Its thread starts with the first call, and does not keep the process from ending. */
export function createPluginHost(workerUrl: URL, limit = defaultLimit): PluginHost {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const callNow = async (request: HookRequest): Promise<HookReply> => {
    worker ??= startWorker(workerUrl);
    const answer = await answerOf(worker, request, limit);
    if (typeof answer !== 'string') return answer;
    // The next call gets a new thread.
    void worker.terminate();
    worker = null;
    return { error: { message: answer, stack: '', code: null } };
  };
  return {
    call: (request) => {
      const reply = last.then(() => callNow(request));
      last = reply.catch(() => {});
      return reply;
    },
  };
}

function startWorker(url: URL): Worker {
  const worker = new Worker(url);
  worker.unref();
  return worker;
}

/** Resolves to the reply, or to a text that says why the thread gave none. */
function answerOf(worker: Worker, request: HookRequest, limit: number): Promise<HookReply | string> {
  return new Promise((resolve) => {
    const settle = (answer: HookReply | string) => {
      clearTimeout(timer);
      worker.off('message', settle).off('error', fail).off('exit', exit);
      worker.unref();
      resolve(answer);
    };
    const fail = (error: Error) => settle(error.message);
    const exit = () => settle('it ended its thread');
    const timer = setTimeout(() => settle(`it has not finished after ${limit / 1000} s`), limit);
    worker.ref();
    worker.on('message', settle).on('error', fail).on('exit', exit);
    worker.postMessage(request);
  });
}
