import { beforeAll, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../src/markdown/model.ts';
import { renderInPool } from '../../../src/markdown/workers/pool.ts';
import { RenderThread } from '../../../src/markdown/workers/renderThread.ts';
import { sampled } from '../../sampled.ts';
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

const options = { table, limit: 10_000, onOutcome: () => {} };
const echoed = (body: string) => ({ failed: 'error', reason: body });

test('returns outcomes from several threads in the order of the inputs', async () => {
  const bodies = Array.from({ length: 250 }, (_, index) => `number ${index}`);
  const inputs = bodies.map((body) => inputOf(body));
  const outcomes = await renderInPool(inputs, { worker: echoWorker, ...options, threads: 3 });
  expect(outcomes).toEqual(bodies.map(echoed));
});

test('fails only the body that exceeds the limit', async () => {
  const slow = (pathological['nested strong emphasis'] ?? String)(4000);
  const inputs = ['before', slow, ...Array.from({ length: 20 }, () => 'after')].map((body) => inputOf(body));
  const outcomes = await renderInPool(inputs, { worker, ...options, limit: 300 });
  expect(outcomes.map((outcome) => ('body' in outcome ? outcome.body.sections[0]?.html : outcome.failed))).toEqual([
    '<p>before</p>',
    'timeout',
    ...Array.from({ length: 20 }, () => '<p>after</p>'),
  ]);
});

const hard = sampled(Object.entries(pathological));

/** The outcomes of each hard body and of an ordinary one after it. */
let outcomes: Outcome[] = [];
beforeAll(async () => {
  const [size, limit] = process.env.CATPOST_LONG ? [2000, 10_000] : [300, 2_000];
  const inputs = hard.flatMap(([, generate]) => [inputOf(generate(size)), inputOf('fine')]);
  outcomes = await renderInPool(inputs, { worker, ...options, limit });
}, 300_000);

test.each(hard.map(([name], index) => ({ name, index })))(
  'returns a body or a named failure for $name, and renders the next body',
  ({ index }) => {
    const [first, second] = outcomes.slice(2 * index);
    expect(first).toSatisfy((outcome) => 'body' in outcome || ['timeout', 'error'].includes(outcome.failed));
    expect(second).toHaveProperty('body');
  },
);

test('reports each outcome once, with the index of its input', async () => {
  const reported: [unknown, number][] = [];
  const onOutcome = (outcome: Outcome, index: number) => reported.push([outcome, index]);
  await renderInPool([inputOf('a'), inputOf('b')], { worker: echoWorker, ...options, onOutcome });
  expect(reported).toEqual([
    [echoed('a'), 0],
    [echoed('b'), 1],
  ]);
});

test('uses the thread that is started already', async () => {
  const started = new RenderThread({ worker: echoWorker, limit: 10_000 });
  // Another thread could not load.
  const missing = new URL('file:///nowhere/worker.mjs');
  const used = await renderInPool([inputOf('a')], { worker: missing, ...options, started });
  expect(used).toEqual([echoed('a')]);
});

test('rejects when the worker cannot be loaded', async () => {
  const missing = new URL('file:///nowhere/worker.mjs');
  await expect(renderInPool([inputOf('a')], { worker: missing, ...options })).rejects.toThrow();
});
