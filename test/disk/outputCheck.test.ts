/** What a check of an output finds, by the stamps of its files and folders or by its bytes. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stampFiles, stampFolders } from '../../src/disk/builtFolders.ts';
import { checkOutput } from '../../src/disk/checkOutput.ts';
import { describeFile, type FileManifest } from '../../src/disk/fileManifest.ts';
import { foldersText, manifestText } from '../../src/disk/outputRows.mjs';
import { untilTrusted } from '../build/untilTrusted.ts';

const names = ['index.html', 'post/a/index.html', 'post/b/index.html', 'post/b.md'];

/** An output, and what its build would store of it. */
async function built() {
  const folder = mkdtempSync(join(tmpdir(), 'catpost-check-'));
  const manifest: FileManifest = new Map();
  for (const name of names) {
    const bytes = Buffer.from(`The text of ${name}`);
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
    manifest.set(name, describeFile({ source: null, key: null }, name, join(folder, name), bytes));
  }
  await untilTrusted();
  stampFiles(folder, manifest);
  return { folder, manifest, folders: stampFolders(folder, names) };
}

type Built = Awaited<ReturnType<typeof built>>;

/** Checks the output; `spare` checks the same folder as a spare one. */
function check({ folder, manifest, folders }: Built, trustsStamps = true) {
  return checkOutput({
    folder,
    spareFolder: folder,
    manifest: Buffer.from(manifestText(manifest)),
    others: [],
    folders: Buffer.from(foldersText({ out: folders, spare: { folders, stale: [] } })),
    trustsStamps,
    thread: pathToFileURL('src/disk/checksumThread.mjs'),
  });
}

test('finds an output as it was left, also under another name', async () => {
  const site = await built();
  const same = { damaged: [], hasOtherFiles: false, isSpareKnown: true };
  expect(await check(site)).toEqual(same);
  const renamed = `${site.folder}-renamed`;
  renameSync(site.folder, renamed);
  expect(await check({ ...site, folder: renamed })).toEqual(same);
});

test('reads no file that is as it was written, unless stamps are not trusted', async () => {
  const site = await built();
  const [name = '', entry] = [...site.manifest][0] ?? [];
  if (entry) site.manifest.set(name, { ...entry, checksum: 'that of other bytes' });
  expect((await check(site)).damaged).toEqual([]);
  expect((await check(site, false)).damaged).toEqual(['index.html']);
});

test('reads a file that was linked since, and finds its bytes the same', async () => {
  const site = await built();
  for (const [name, entry] of site.manifest) site.manifest.set(name, { ...entry, changedAt: 1 });
  expect((await check(site)).damaged).toEqual([]);
});

/** Changes a file, and sets back what an author can set back. */
function changeQuietly(file: string, change: () => void): void {
  const [{ atime, mtime }, parent] = [statSync(file), statSync(dirname(file))];
  change();
  utimesSync(file, atime, mtime);
  utimesSync(dirname(file), parent.atime, parent.mtime);
}

describe('finds', () => {
  test.each<[string, (folder: string) => void]>([
    ['other bytes', (folder) => writeFileSync(join(folder, 'post/b.md'), 'Other')],
    [
      'as many other bytes of the same time',
      (folder) => {
        const file = join(folder, 'post/b.md');
        changeQuietly(file, () => writeFileSync(file, readFileSync(file, 'utf8').replace('text', 'tale')));
      },
    ],
    [
      'another file of the same size and time',
      (folder) => {
        const file = join(folder, 'post/b.md');
        changeQuietly(file, () => {
          writeFileSync(`${file}.new`, readFileSync(file, 'utf8').replace('text', 'tale'));
          renameSync(`${file}.new`, file);
        });
      },
    ],
    ['a file that is gone', (folder) => rmSync(join(folder, 'post/b.md'))],
  ])('%s', async (_, change) => {
    const site = await built();
    change(site.folder);
    expect((await check(site)).damaged).toEqual(['post/b.md']);
  });

  test.each<[string, (folder: string) => void]>([
    ['a file more', (folder) => writeFileSync(join(folder, 'post/a/more.txt'), '')],
    ['a file more at the top', (folder) => writeFileSync(join(folder, 'more.txt'), '')],
    ['a file more in a folder more', (folder) => writeFileSync(join(made(folder, 'post/c'), 'more.txt'), '')],
    [
      'a file more in a folder whose time was set back',
      (folder) =>
        changeQuietly(join(folder, 'post/a/index.html'), () => writeFileSync(join(folder, 'post/a/more.txt'), '')),
    ],
    [
      'a link instead of a folder',
      (folder) => {
        renameSync(join(folder, 'post/a'), `${folder}-a`);
        symlinkSync(`${folder}-a`, join(folder, 'post/a'));
      },
    ],
  ])('%s', async (_, change) => {
    const site = await built();
    change(site.folder);
    expect(await check(site)).toEqual({ damaged: [], hasOtherFiles: true, isSpareKnown: false });
  });
});

test('lists a folder that has changed, and finds the same files in it', async () => {
  const site = await built();
  writeFileSync(join(site.folder, 'post/a/more.txt'), '');
  rmSync(join(site.folder, 'post/a/more.txt'));
  expect(await check(site)).toEqual({ damaged: [], hasOtherFiles: false, isSpareKnown: false });
});

test('gives no stamp to what was changed just now', async () => {
  const { folder, manifest } = await built();
  const now = Buffer.from('now');
  writeFileSync(join(folder, 'post/a/new.md'), now);
  manifest.set('new', describeFile({ source: null, key: null }, 'new', join(folder, 'post/a/new.md'), now));
  stampFiles(folder, manifest);
  expect(manifest.get('new')?.changedAt).toBeNull();
  const stamps = stampFolders(folder, names);
  expect([stamps.get('post/a'), stamps.get('post/b')]).toEqual(['', expect.stringMatching(/^\d+ /)]);
});

function made(folder: string, name: string): string {
  mkdirSync(join(folder, name));
  return join(folder, name);
}
