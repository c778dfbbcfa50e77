import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { watchThread } from '../../../src/markdown/workers/threadClock.ts';

/** Starts a thread that sends its number (null where the system has none) and then does `work`. */
const startThread = (work: string) =>
  new Worker(
    `const { readlinkSync } = require('node:fs');
    let thread = null;
    try { thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1)); } catch {}
    require('node:worker_threads').parentPort.postMessage(thread);
    ${work}`,
    { eval: true },
  );

test.skipIf(process.platform !== 'linux')(
  'counts the time of a thread that computes, not of one that waits',
  async () => {
    const [busy, idle] = [
      startThread('for (;;);'),
      startThread('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);'),
    ];
    const [[busyThread], [idleThread]] = await Promise.all([once(busy, 'message'), once(idle, 'message')]);
    let isIdleOver = false;
    const endIdle = watchThread(idleThread, 2, 100, () => {
      isIdleOver = true;
    });
    await new Promise<void>((resolve) => watchThread(busyThread, 2, 150, resolve));
    endIdle();
    await Promise.all([busy.terminate(), idle.terminate()]);
    expect(isIdleOver).toBe(false);
  },
);

test.each([1, 4])('divides the time of the process by its %i threads where a thread has no number', async (threads) => {
  const busy = startThread('for (;;);');
  await once(busy, 'message');
  const before = process.cpuUsage();
  await new Promise<void>((resolve) => watchThread(null, threads, 100, resolve));
  const { user, system } = process.cpuUsage(before);
  await busy.terminate();
  expect((user + system) / 1000).toBeGreaterThan(75 * threads);
});
