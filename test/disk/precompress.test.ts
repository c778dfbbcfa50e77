import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readSite } from '../../src/content/readSite.ts';
import { compressedClaims, precompress } from '../../src/disk/precompress.ts';
import { checkPaths } from '../../src/plan/checkPaths.ts';
import type { Entry } from '../../src/plan/model.ts';
import { folderOf } from '../temporaryFolder.ts';

const text = 'a line that is repeated many times\n'.repeat(200);

test('writes two smaller copies of a text, and none of a file that is short, noise or an image', async () => {
  const folder = await folderOf({
    'index.html': text,
    'assets/main-AbC.js': text,
    'short.txt': 'short',
    'picture.png': text,
    'noise.txt': noise(4000),
  });
  await precompress(folder);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).toSorted();
  expect(names).toEqual([
    'assets/main-AbC.js',
    'assets/main-AbC.js.br',
    'assets/main-AbC.js.gz',
    'index.html',
    'index.html.br',
    'index.html.gz',
    'noise.txt',
    'picture.png',
    'short.txt',
  ]);
  expect(brotliDecompressSync(await readFile(join(folder, 'index.html.br'))).toString()).toBe(text);
  const gzip = await readFile(join(folder, 'index.html.gz'));
  expect(gunzipSync(gzip).toString()).toBe(text);
  // The header contains neither a time nor the operating system, so every machine writes the same bytes.
  expect([...gzip.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
});

test.each([
  ['nginx', 1],
  ['netlify', 0],
])("with host: %s an author's file with the name of a compressed copy gives %i problem", async (host, count) => {
  const content = await folderOf({ 'site.yaml': `title: x\nhost: ${host}\n` });
  const { site } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-01-01',
    includesDrafts: false,
  });
  const claim = (path: string, owner: string): Entry => ({ path, owner, source: { kind: 'text', text: '' } });
  const entries = [claim('/data.json', 'a'), claim('/data.json.gz', 'b'), claim('/other.tar.gz', 'c')];
  const problems = checkPaths(site, [...entries, ...compressedClaims(site, entries)]);
  expect(problems).toHaveLength(count);
});

/** Bytes that cannot be compressed. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return (state >> 16) & 255;
    }),
  );
}
