import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { RenderThread } from '../../../src/markdown/workers/renderThread.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { pathological } from '../pathological.ts';
import { inputOf, table } from '../render.ts';
import { bundleWorker } from '../workerBundle.ts';
import { echoWorker } from './echoWorker.ts';

// The real worker takes seconds to start on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let worker: URL;
beforeAll(async () => {
  worker = await bundleWorker();
});

function startThread(limit = 10_000, url = worker): RenderThread {
  const thread = new RenderThread({ worker: url, limit, threads: 1 });
  onTestFinished(() => thread.close());
  return thread;
}

test('renders in the order of the requests', async () => {
  const thread = startThread();
  const order: string[] = [];
  await Promise.all(
    ['one', 'two', 'three'].map(async (body) => {
      await thread.render(inputOf(body), table);
      order.push(body);
    }),
  );
  expect(order).toEqual(['one', 'two', 'three']);
});

test('renders a body that was asked for before the worker has loaded, while this thread is busy', async () => {
  const file = join(await folderOf({}), 'rendered');
  const rendered = startThread(10_000, echoWorker).render(inputOf(`write ${file}`), table);
  // The event loop stands still until then, so no message arrives here.
  for (const end = performance.now() + 20_000; !existsSync(file); ) {
    if (performance.now() > end) throw new Error('The worker did not render.');
  }
  expect(await rendered).toMatchObject({ failed: 'error' });
});

test('resolves the links of each body against the table of its request', async () => {
  const thread = startThread();
  const moved = { ...table, files: { ...table.files, 'post/other.md': '/moved/' } };
  const outcomes = await Promise.all(
    [table, moved, table].map((links) => thread.render(inputOf('[it](other.md)'), links)),
  );
  expect(outcomes.map((outcome) => 'body' in outcome && outcome.body.sections[0]?.html)).toEqual([
    '<p><a href="/blog/post/other/">it</a></p>',
    '<p><a href="/moved/">it</a></p>',
    '<p><a href="/blog/post/other/">it</a></p>',
  ]);
});

test('renders the next bodies in a new worker after a timeout', async () => {
  const thread = startThread(300);
  const slow = (pathological['nested strong emphasis'] ?? String)(4000);
  const outcomes = await Promise.all([slow, 'waiting'].map((body) => thread.render(inputOf(body), table)));
  expect(outcomes).toMatchObject([{ failed: 'timeout' }, { body: {} }]);
  expect(await thread.render(inputOf('later'), table)).toHaveProperty('body');
});

const ended = { failed: 'error', reason: 'the worker thread ended unexpectedly' };

test('fails only the body that crashes the worker', async () => {
  const thread = startThread(10_000, echoWorker);
  const bodies = ['first', 'crash', 'next', 'crash', 'last'];
  const outcomes = await Promise.all(bodies.map((body) => thread.render(inputOf(body), table)));
  expect(outcomes).toEqual(bodies.map((body) => (body === 'crash' ? ended : { failed: 'error', reason: body })));
});

test('renders the next bodies in a kept worker after a crash', async () => {
  const threads = [startThread(10_000, echoWorker), startThread(10_000, echoWorker)];
  await Promise.all(threads.map((thread) => thread.render(inputOf('load'), table)));
  await Promise.all(threads.map((thread) => thread.close()));
  const thread = startThread(10_000, echoWorker);
  const outcomes = await Promise.all(['crash', 'next', 'last'].map((body) => thread.render(inputOf(body), table)));
  expect(outcomes).toEqual([ended, { failed: 'error', reason: 'next' }, { failed: 'error', reason: 'last' }]);
});

test('rejects every request when the worker cannot be loaded', async () => {
  const thread = startThread(10_000, new URL('file:///nowhere/worker.mjs'));
  const requests = ['a', 'b'].map((body) => thread.render(inputOf(body), table));
  const results = await Promise.allSettled(requests);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('starts again after it was closed', async () => {
  const thread = startThread(10_000, echoWorker);
  await thread.close();
  expect(await thread.render(inputOf('again'), table)).toEqual({ failed: 'error', reason: 'again' });
});

test.each([
  ['1', 'keeps'],
  ['', 'ends'],
])('with CATPOST_KEEPS_WORKERS=%s, a thread that is closed %s its worker', async (value) => {
  vi.stubEnv('CATPOST_KEEPS_WORKERS', value);
  const workerOf = async () => {
    const thread = startThread(10_000, echoWorker);
    const answer = await thread.render(inputOf('thread'), table);
    await thread.close();
    return answer;
  };
  const first = await workerOf();
  const isSame = JSON.stringify(await workerOf()) === JSON.stringify(first);
  expect(isSame).toBe(value === '1');
});
