import { linkSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeChecked } from '../../src/cache/checked.mjs';
import {
  describeFile,
  type FileManifest,
  linkIfUnchanged,
  type ManifestEntry,
  parseManifest,
  readFileManifest,
  writeFileManifest,
} from '../../src/disk/fileManifest.ts';
import { manifestText } from '../../src/disk/outputRows.mjs';
import { damage } from '../damage.ts';

const thread = pathToFileURL('src/disk/checksumThread.mjs');

const from = { source: null, key: 'key' };

/** A folder with files, and the manifest of them. */
function written(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'catpost-manifest-'));
  const manifest: FileManifest = new Map();
  for (let index = 0; index < count; index += 1) {
    const bytes = Buffer.from(`text ${index}`);
    writeFileSync(join(folder, `${index}.html`), bytes);
    manifest.set(`${index}.html`, describeFile(from, `${index}.html`, join(folder, `${index}.html`), bytes));
  }
  const file = join(mkdtempSync(join(tmpdir(), 'catpost-manifest-')), 'manifest.json');
  writeFileManifest(file, manifest);
  return { folder, manifest, file };
}

test.each([3, 1_200])('reads back the entries of %i files without those of damaged ones', async (count) => {
  const { folder, manifest, file } = written(count);
  expect(await readFileManifest(file, folder, thread)).toEqual(manifest);
  damage([join(folder, '1.html')], 'bit');
  rmSync(join(folder, '2.html'));
  const found = await readFileManifest(file, folder, thread);
  expect([...manifest.keys()].filter((name) => !found.has(name))).toEqual(['1.html', '2.html']);
});

test('is empty if the file is missing, or intact but in the format of another version', async () => {
  const { folder, file } = written(1);
  expect(await readFileManifest(`${file}.none`, folder, thread)).toEqual(new Map());
  writeChecked(file, JSON.stringify({ '0.html': { key: 'key', seal: '' } }));
  expect(await readFileManifest(file, folder, thread)).toEqual(new Map());
});

test('reads back every field', () => {
  const entry: ManifestEntry = {
    source: 's',
    key: null,
    checksum: 'c',
    size: 12,
    stamp: '34 1764493200123.4567',
    changedAt: 1764493200123.4568,
  };
  const manifest: FileManifest = new Map([
    ['a\tb %09.html', entry],
    ['c.html', { ...entry, source: null, key: 'k', size: 0, changedAt: null }],
  ]);
  expect(parseManifest(Buffer.from(manifestText(manifest)))).toEqual(manifest);
});

test('hard-links an unchanged file, and neither a changed nor a missing one', () => {
  const { folder, manifest } = written(3);
  const entry = (name: string) => manifest.get(name) ?? describeFile(from, '', folder, null);
  const link = (name: string) => linkIfUnchanged(entry(name), join(folder, name), join(folder, `new-${name}`));
  writeFileSync(join(folder, '1.html'), 'a longer text');
  rmSync(join(folder, '2.html'));
  expect(['0.html', '1.html', '2.html'].map(link)).toEqual([true, false, false]);
  expect(lstatSync(join(folder, 'new-0.html')).ino).toBe(lstatSync(join(folder, '0.html')).ino);
});

test('describes a copy like a file that was written', () => {
  const { folder, manifest } = written(1);
  linkSync(join(folder, '0.html'), join(folder, 'copy.html'));
  const copy = describeFile(from, '0.html', join(folder, 'copy.html'), null);
  expect(copy).toEqual(manifest.get('0.html'));
  expect(readFileSync(join(folder, 'copy.html'), 'utf8')).toBe('text 0');
});
