/**
 * A worker for tests of what surrounds a worker. It starts at once and answers each body with a failure that repeats it;
 * the body `crash` ends it.
 */
export const echoWorker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ type, input }) => {
      if (type === 'render' && input.body === 'crash') process.exit(1);
      if (type === 'render') parentPort.postMessage({ type: 'failed', reason: input.body });
    });
    parentPort.postMessage({ type: 'ready', thread: null });
  `)}`,
);
