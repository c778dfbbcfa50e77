import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { BodyInput } from '../../../src/markdown/model.ts';
import { renderPosts } from '../../../src/markdown/renderPosts.ts';
import { renderInPool } from '../../../src/markdown/workers/pool.ts';
import { sampled } from '../../e2e/harness.ts';
import { pathological } from '../pathological.ts';
import { table } from '../render.ts';
import { bundleWorker } from '../workerBundle.ts';

let worker: URL;
beforeAll(async () => {
  worker = await bundleWorker();
});

const input = (body: string, index = 0): BodyInput => ({
  file: `post/${index}.md`,
  title: 'This',
  body,
  language: 'en',
  breaks: false,
  smartQuotes: true,
  emoji: false,
  media: [],
});

const options = { limit: 10_000, onOutcome: () => {} };

test('outcomes stand in the order of the inputs, from several threads', async () => {
  const inputs = Array.from({ length: 250 }, (_, index) => input(`number ${index}`, index));
  const outcomes = await renderInPool(inputs, { worker, table, ...options });
  expect(outcomes.map((outcome) => 'body' in outcome && outcome.body.sections[0]?.html)).toEqual(
    inputs.map(({ body }) => `<p>${body}</p>`),
  );
});

test('a body over its limit fails alone, within the limit, and the others are rendered', async () => {
  const slow = (pathological['nested strong emphasis'] ?? String)(4000);
  const inputs = [
    input('before'),
    input(slow, 1),
    ...Array.from({ length: 20 }, (_, index) => input('after', index + 2)),
  ];
  const outcomes = await renderInPool(inputs, { worker, table, ...options, limit: 300 });
  expect(outcomes).toHaveLength(22);
  expect(outcomes[1]).toMatchObject({ failed: 'timeout' });
  expect(outcomes.filter((outcome) => 'body' in outcome)).toHaveLength(21);
});

test.each(sampled(Object.entries(pathological)))(
  '%s ends in a body or a named failure',
  async (_, generate) => {
    const size = process.env.CATPOST_LONG ? 2000 : 300;
    const limit = process.env.CATPOST_LONG ? 10_000 : 2_000;
    const [first, second] = await renderInPool([input(generate(size)), input('fine', 1)], {
      worker,
      table,
      ...options,
      limit,
    });
    expect(first).toSatisfy((outcome) => 'body' in outcome || ['timeout', 'error'].includes(outcome.failed));
    expect(second).toHaveProperty('body');
  },
  30_000,
);

test('each outcome is told as soon as it is known', async () => {
  const seen: number[] = [];
  const onOutcome = (_: unknown, index: number) => seen.push(index);
  await renderInPool([input('a'), input('b', 1)], { worker, table, ...options, onOutcome });
  expect(seen).toEqual([0, 1]);
});

test('a worker that cannot load rejects', async () => {
  const missing = new URL('file:///nowhere/worker.mjs');
  await expect(renderInPool([input('a')], { worker: missing, table, ...options })).rejects.toThrow();
});

test('a second run renders nothing, unless a link leads elsewhere now', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-'));
  const cacheFile = join(folder, 'bodies.json');
  const inputs = [input('see [it](other.md)'), input('no link', 1)];
  const rendered = async (links = table) => {
    let count = 0;
    const told: number[] = [];
    const onProgress = () => {
      count += 1;
    };
    const onOutcome = (_: unknown, index: number) => told.push(index);
    const outcomes = await renderPosts(inputs, {
      worker,
      cacheFile,
      table: links,
      limit: 10_000,
      onOutcome,
      onProgress,
    });
    expect(told.sort()).toEqual([0, 1]);
    return { count, html: outcomes.map((outcome) => 'body' in outcome && outcome.body.sections[0]?.html) };
  };
  const first = await rendered();
  expect(first.count).toBe(2);
  expect(await rendered()).toEqual({ count: 0, html: first.html });
  const moved = { ...table, files: { ...table.files, 'post/other.md': '/moved/' } };
  expect(await rendered(moved)).toEqual({ count: 1, html: ['<p>see <a href="/moved/">it</a></p>', '<p>no link</p>'] });
  await writeFile(cacheFile, (await readFile(cacheFile, 'utf8')).slice(0, 100));
  expect((await rendered()).count).toBe(2);
  await rm(folder, { recursive: true });
});
