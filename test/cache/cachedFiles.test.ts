import { mkdtempSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readCachedFiles, removeUnused, writeCachedFiles } from '../../src/cache/cachedFiles.ts';
import { writeChecked } from '../../src/cache/checked.mjs';
import { damage } from '../damage.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'catpost-cached-'));
const width = z.object({ width: z.number() });
const files = [
  { name: 'b.png', metadata: { width: 2 }, bytes: Buffer.from('two') },
  { name: 'a.png', metadata: { width: 1 }, bytes: Buffer.from('one') },
];

test('returns the files of a key in order, with their metadata, and marks them as used', () => {
  const cache = newFolder();
  const written = writeCachedFiles(cache, 'key', files);
  utimesSync(join(cache, 'key'), 0, 0);
  expect(readCachedFiles(cache, 'key', width)).toEqual(written);
  expect(written.map(({ name, metadata }) => [name, metadata.width])).toEqual([
    ['b.png', 2],
    ['a.png', 1],
  ]);
  expect(statSync(join(cache, 'key')).mtimeMs).toBeGreaterThan(0);
  expect(readdirSync(cache)).toEqual(['key']);
});

test('returns null for a missing key, a damaged file and metadata of another shape', () => {
  const cache = newFolder();
  expect(readCachedFiles(cache, 'none', width)).toBeNull();
  writeCachedFiles(cache, 'key', files);
  expect(readCachedFiles(cache, 'key', z.null())).toBeNull();
  damage([join(cache, 'key/a.png')], 'bit');
  expect(readCachedFiles(cache, 'key', width)).toBeNull();
});

test('returns null for an intact list in the format of another version', () => {
  const cache = newFolder();
  writeCachedFiles(cache, 'key', files);
  writeChecked(join(cache, 'key/list'), JSON.stringify([{ name: 'a.png', seal: '' }]));
  expect(readCachedFiles(cache, 'key', width)).toBeNull();
});

test('removes only what has not been used for the given number of days', () => {
  const cache = newFolder();
  for (const key of ['old', 'recent']) writeCachedFiles(cache, key, files);
  const days = (count: number) => new Date(Date.now() - count * 86_400_000);
  utimesSync(join(cache, 'old'), days(61), days(61));
  utimesSync(join(cache, 'recent'), days(59), days(59));
  removeUnused(cache);
  expect(readdirSync(cache)).toEqual(['recent']);
});
