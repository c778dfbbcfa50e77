import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { renderPosts } from '../../src/markdown/renderPosts.ts';
import { inputOf, table } from './render.ts';
import { sharedWorker } from './sharedRenderer/sharedWorker.ts';

let worker: URL;
beforeAll(async () => {
  worker = await sharedWorker();
});

const inputs = [inputOf('see [it](other.md)', { file: 'post/0.md' }), inputOf('no link', { file: 'post/1.md' })];

/** Renders `inputs`; `count` is how many of them were not in the cache. */
async function renderAll(cacheFile: string, links = table) {
  let count = 0;
  const reported: number[] = [];
  const outcomes = await renderPosts(inputs, {
    worker,
    cacheFile,
    table: links,
    limit: 10_000,
    onOutcome: (_, index) => reported.push(index),
    onProgress: () => {
      count += 1;
    },
  });
  expect(reported.sort()).toEqual([0, 1]);
  return { count, html: outcomes.map((outcome) => 'body' in outcome && outcome.body.sections[0]?.html) };
}

async function temporaryCache(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, 'bodies.json');
}

test('renders nothing in a second run', async () => {
  const cacheFile = await temporaryCache();
  const first = await renderAll(cacheFile);
  expect(first.count).toBe(2);
  expect(await renderAll(cacheFile)).toEqual({ count: 0, html: first.html });
});

test('renders a body again when one of its links leads elsewhere', async () => {
  const cacheFile = await temporaryCache();
  await renderAll(cacheFile);
  const moved = { ...table, files: { ...table.files, 'post/other.md': '/moved/' } };
  expect(await renderAll(cacheFile, moved)).toEqual({
    count: 1,
    html: ['<p>see <a href="/moved/">it</a></p>', '<p>no link</p>'],
  });
});

test('renders everything again when the cache file is damaged', async () => {
  const cacheFile = await temporaryCache();
  await renderAll(cacheFile);
  await writeFile(cacheFile, (await readFile(cacheFile, 'utf8')).slice(0, 100));
  expect((await renderAll(cacheFile)).count).toBe(2);
});
