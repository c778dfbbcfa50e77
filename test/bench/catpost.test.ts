import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyCaches } from './catpost.ts';

test('emptying the caches keeps the bundles, and removes everything else', async () => {
  const root = await mkdtemp(join(tmpdir(), 'catpost-bench-caches-'));
  const cache = join(root, 'node_modules/.cache/catpost');
  const kept = [
    'installed',
    'bench.12.mjs',
    '0123456789abcdef/cli.mjs',
    '0123456789abcdef/worker.mjs.map',
    '0123456789abcdef/client.json',
    '0123456789abcdef/bundles',
  ];
  const forgotten = [
    'images/a/b.avif',
    'search/x',
    'new-kind/y',
    '0123456789abcdef/content-1/bodies/1.bin',
    '0123456789abcdef/pages/z',
  ];
  try {
    for (const path of [...kept, ...forgotten]) {
      await mkdir(dirname(join(cache, path)), { recursive: true });
      await writeFile(join(cache, path), '');
    }
    await emptyCaches(root);
    const left = await readdir(cache, { recursive: true, withFileTypes: true });
    const files = left.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
    expect(files.sort()).toEqual(kept.map((path) => join(cache, path)).sort());
    expect(left.filter((item) => item.isDirectory()).map(({ name }) => name)).toEqual(['0123456789abcdef']);
  } finally {
    await rm(root, { recursive: true });
  }
});
