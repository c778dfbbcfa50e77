import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuildRecord } from '../../src/disk/buildRecord.ts';
import { replaceFolder } from '../../src/disk/outputFolder.ts';
import type { Keep } from '../../src/types/config.ts';

import { damage } from '../damage.ts';

/** An output folder, and a build that writes a page and the given hashed files into it. */
async function outputFolder() {
  const out = join(await mkdtemp(join(tmpdir(), 'catpost-keep-')), 'dist');
  return {
    out,
    build: (today: string, keep: Keep, ...names: string[]) =>
      replaceFolder({
        version: '1.0.0',
        out,
        protectedPaths: [],
        keep,
        spare: null,
        today,
        write: async (folder) => {
          for (const name of ['index.html', ...names.map((name) => `assets/${name}`)]) {
            await mkdir(dirname(join(folder, name)), { recursive: true });
            await writeFile(join(folder, name), name);
          }
        },
      }),
    assets: async () => (await readdir(join(out, 'assets'))).sort(),
  };
}

test('keeps the hashed files of the given number of builds', async () => {
  const { build, assets } = await outputFolder();
  await build('2026-01-01', { builds: 2 }, 'a.js');
  await build('2026-01-02', { builds: 2 }, 'b.js');
  await build('2026-01-03', { builds: 2 }, 'c.js');
  expect(await assets()).toEqual(['a.js', 'b.js', 'c.js']);
  await build('2026-01-04', { builds: 2 }, 'd.js');
  expect(await assets()).toEqual(['b.js', 'c.js', 'd.js']);
});

test('does not count a build that drops no hashed file', async () => {
  const { build, assets } = await outputFolder();
  await build('2026-01-01', { builds: 1 }, 'a.js');
  for (const day of ['02', '03', '04']) await build(`2026-01-${day}`, { builds: 1 }, 'b.js');
  expect(await assets()).toEqual(['a.js', 'b.js']);
});

test('counts days from the build that dropped the file', async () => {
  const { build, assets } = await outputFolder();
  await build('2026-01-01', { days: 30 }, 'a.js');
  await build('2026-03-01', { days: 30 }, 'b.js');
  await build('2026-03-31', { days: 30 }, 'b.js');
  expect(await assets()).toEqual(['a.js', 'b.js']);
  await build('2026-04-01', { days: 30 }, 'b.js');
  expect(await assets()).toEqual(['b.js']);
});

test('lists kept files in the build record until a build has them again', async () => {
  const { out, build } = await outputFolder();
  await build('2026-01-01', { days: 30 }, 'a.js', 'img/cat.webp');
  await build('2026-01-02', { days: 30 }, 'b.js');
  expect((await readBuildRecord(out)).kept).toEqual([
    { gone: '2026-01-02', files: ['assets/a.js', 'assets/img/cat.webp'] },
  ]);
  expect(await readFile(join(out, 'assets/img/cat.webp'), 'utf8')).toBe('assets/img/cat.webp');
  await build('2026-01-03', { days: 30 }, 'a.js', 'b.js');
  expect((await readBuildRecord(out)).kept).toEqual([{ gone: '2026-01-02', files: ['assets/img/cat.webp'] }]);
});

test('keeps nothing with zero builds, and starts anew after an unreadable record', async () => {
  const { out, build, assets } = await outputFolder();
  await build('2026-01-01', { builds: 0 }, 'a.js');
  await build('2026-01-02', { builds: 0 }, 'b.js');
  expect(await assets()).toEqual(['b.js']);
  await writeFile(join(out, '.catpost'), 'catpost made this folder.\n');
  await build('2026-01-03', { builds: 1 }, 'c.js');
  expect(await assets()).toEqual(['b.js', 'c.js']);
});

test.each(['bit', 'half', 'empty', 'longer', 'foreign'] as const)(
  'drops a damaged file (%s) and reports it',
  async (how) => {
    const { out, build, assets } = await outputFolder();
    await build('2026-01-01', { builds: 3 }, 'a.js');
    damage([join(out, 'assets/a.js')], how);
    expect(await build('2026-01-02', { builds: 3 }, 'b.js')).toEqual(['assets/a.js']);
    expect(await assets()).toEqual(['b.js']);
    expect(await build('2026-01-03', { builds: 3 }, 'c.js')).toEqual([]);
    damage([join(out, 'assets/b.js')], how);
    expect(await build('2026-01-04', { builds: 3 }, 'd.js')).toEqual(['assets/b.js']);
    expect((await readBuildRecord(out)).kept).toEqual([{ gone: '2026-01-04', files: ['assets/c.js'] }]);
  },
);

test('reads the record of the first versions, and keeps all files after a damaged record', async () => {
  const { out, build, assets } = await outputFolder();
  await build('2026-01-01', { days: 30 }, 'a.js');
  await build('2026-01-02', { days: 30 }, 'b.js');
  const record = await readBuildRecord(out);
  await writeFile(join(out, '.catpost'), JSON.stringify({ kept: record.kept, previous: null }));
  expect((await readBuildRecord(out)).kept).toEqual(record.kept);
  await build('2026-01-31', { days: 30 }, 'b.js');
  expect(await assets()).toEqual(['a.js', 'b.js']);
  await writeFile(join(out, '.catpost'), (await readFile(join(out, '.catpost'), 'utf8')).replace('01-02', '01-01'));
  expect((await readBuildRecord(out)).kept).toEqual([]);
  await build('2026-03-01', { days: 30 }, 'b.js');
  expect(await assets()).toEqual(['a.js', 'b.js']);
});
