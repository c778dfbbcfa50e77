/**
 * A worker for tests of what surrounds a worker. It starts at once and answers each body with a failure that repeats it;
 * the body `crash` ends it, `thread` is answered with the number of its thread, and `write /a/file` writes a file.
 */
export const echoWorker = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { writeFileSync } from 'node:fs';
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ type, input }) => {
      if (type === 'render' && input.body === 'crash') process.exit(1);
      if (type === 'render' && input.body.startsWith('write ')) writeFileSync(input.body.slice(6), '');
      const reason = input?.body === 'thread' ? String(threadId) : input?.body;
      if (type === 'render') parentPort.postMessage({ type: 'failed', reason });
    });
    parentPort.postMessage({ type: 'ready', thread: null });
  `)}`,
);
