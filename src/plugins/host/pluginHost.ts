/** Runs hooks in a thread of their own, with a time limit for each call. */
import { Worker } from 'node:worker_threads';
import type { HookReply, HookRequest } from './model.ts';

/** Calls hooks. */
export type PluginHost = { call: (request: HookRequest) => Promise<HookReply> };

/** Milliseconds after which a call has failed. */
const defaultLimit = 30_000;

/** Creates a host. Its thread starts with the first call, and does not keep the process from ending. */
export function createPluginHost(workerUrl: URL, limit = defaultLimit): PluginHost {
  let thread: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const callNow = async (request: HookRequest): Promise<HookReply> => {
    thread ??= startThread(workerUrl);
    const answer = thread.failure ?? (await answerOf(thread.worker, request, limit));
    if (typeof answer !== 'string') return answer;
    // The next call gets a new thread.
    void thread.worker.terminate();
    thread = null;
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

/** A thread. `failure` says why it can answer no more calls; null while it can. */
type Thread = { worker: Worker; failure: string | null };

function startThread(url: URL): Thread {
  const worker = new Worker(url);
  worker.unref();
  const thread: Thread = { worker, failure: null };
  // A hook may leave behind a timer or a promise that fails. Without a listener, its error would end the process.
  worker.on('error', (error) => {
    thread.failure ??= `a hook failed after it had returned: ${error.message}`;
  });
  worker.on('exit', () => {
    thread.failure ??= 'a hook ended its thread after it had returned';
  });
  return thread;
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
