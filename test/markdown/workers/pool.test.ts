import { beforeAll, expect, test, vi } from 'vitest';
import { renderInPool } from '../../../src/markdown/workers/pool.ts';
import { RenderThread } from '../../../src/markdown/workers/renderThread.ts';
import { sampled } from '../../sampled.ts';
import { pathological } from '../pathological.ts';
import { inputOf, table } from '../render.ts';
import { bundleWorker } from '../workerBundle.ts';

// Each test loads a worker, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let worker: URL;
beforeAll(async () => {
  worker = await bundleWorker();
});

const options = { table, limit: 10_000, onOutcome: () => {} };

test('returns outcomes from several threads in the order of the inputs', async () => {
  const inputs = Array.from({ length: 250 }, (_, index) => inputOf(`number ${index}`));
  const outcomes = await renderInPool(inputs, { worker, ...options, threads: 3 });
  expect(outcomes.map((outcome) => 'body' in outcome && outcome.body.sections[0]?.html)).toEqual(
    inputs.map(({ body }) => `<p>${body}</p>`),
  );
});

test('fails only the body that exceeds the limit', async () => {
  const slow = (pathological['nested strong emphasis'] ?? String)(4000);
  const inputs = ['before', slow, ...Array.from({ length: 20 }, () => 'after')].map((body) => inputOf(body));
  const outcomes = await renderInPool(inputs, { worker, ...options, limit: 300 });
  expect(outcomes).toHaveLength(22);
  expect(outcomes[1]).toMatchObject({ failed: 'timeout' });
  expect(outcomes.filter((outcome) => 'body' in outcome)).toHaveLength(21);
});

test.each(sampled(Object.entries(pathological)))(
  'returns a body or a named failure for %s, and renders the next body',
  async (_, generate) => {
    const [size, limit] = process.env.CATPOST_LONG ? [2000, 10_000] : [300, 2_000];
    const inputs = [inputOf(generate(size)), inputOf('fine')];
    const [first, second] = await renderInPool(inputs, { worker, ...options, limit });
    expect(first).toSatisfy((outcome) => 'body' in outcome || ['timeout', 'error'].includes(outcome.failed));
    expect(second).toHaveProperty('body');
  },
  30_000,
);

test('reports each outcome once, with the index of its input', async () => {
  const reported: number[] = [];
  const onOutcome = (_: unknown, index: number) => reported.push(index);
  await renderInPool([inputOf('a'), inputOf('b')], { worker, ...options, onOutcome });
  expect(reported).toEqual([0, 1]);
});

test('uses the thread that is started already', async () => {
  const started = new RenderThread({ worker, limit: 10_000 });
  // Another thread could not load.
  const missing = new URL('file:///nowhere/worker.mjs');
  const outcomes = await renderInPool([inputOf('a')], { worker: missing, ...options, started });
  expect(outcomes).toMatchObject([{ body: { sections: [{ html: '<p>a</p>' }] } }]);
});

test('rejects when the worker cannot be loaded', async () => {
  const missing = new URL('file:///nowhere/worker.mjs');
  await expect(renderInPool([inputOf('a')], { worker: missing, ...options })).rejects.toThrow();
});
