import { statSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { renderPosts } from '../../src/markdown/renderPosts.ts';
import { damage } from '../damage.ts';
import { inputOf, table } from './render.ts';
import { sharedWorker } from './sharedRenderer/sharedWorker.ts';

let worker: URL;
beforeAll(async () => {
  worker = await sharedWorker();
});

const inputs = [inputOf('see [it](other.md)', { file: 'post/0.md' }), inputOf('no link', { file: 'post/1.md' })];

/** Renders bodies; `count` is how many of them were not in the cache. */
async function renderAll(contentCache: string, links = table, given = inputs) {
  let count = 0;
  const reported: number[] = [];
  const outcomes = await renderPosts(given, {
    worker,
    contentCache,
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
  return join(folder, 'made');
}

test('renders nothing in a second run', async () => {
  const contentCache = await temporaryCache();
  const first = await renderAll(contentCache);
  expect(first.count).toBe(2);
  expect(await renderAll(contentCache)).toEqual({ count: 0, html: first.html });
});

test('renders a body again when one of its links leads elsewhere', async () => {
  const contentCache = await temporaryCache();
  await renderAll(contentCache);
  const moved = { ...table, files: { ...table.files, 'post/other.md': '/moved/' } };
  expect(await renderAll(contentCache, moved)).toEqual({
    count: 1,
    html: ['<p>see <a href="/moved/">it</a></p>', '<p>no link</p>'],
  });
});

test('renders a body again that has other words of catpost', async () => {
  const contentCache = await temporaryCache();
  await renderAll(contentCache);
  const [first, ...others] = inputs;
  const worded = first ? [{ ...first, words: { ...first.words, note: 'Remark' } }, ...others] : [];
  expect((await renderAll(contentCache, table, worded)).count).toBe(1);
});

test('renders a body again whose part of the cache is damaged', async () => {
  const contentCache = await temporaryCache();
  await renderAll(contentCache);
  const [name = ''] = await readdir(join(contentCache, 'bodies'));
  damage([join(contentCache, 'bodies', name)], 'half');
  expect((await renderAll(contentCache)).count).toBe(1);
});

test('writes only the part of the cache that has changed', async () => {
  const contentCache = await temporaryCache();
  await renderAll(contentCache);
  const times = async () => {
    const names = (await readdir(join(contentCache, 'bodies'))).sort();
    return names.map((name) => statSync(join(contentCache, 'bodies', name)).ino);
  };
  const before = await times();
  await renderAll(contentCache, table, [inputOf('another text', { file: 'post/0.md' }), ...inputs.slice(1)]);
  const after = await times();
  expect(after.filter((inode, index) => inode !== before[index])).toHaveLength(1);
});
