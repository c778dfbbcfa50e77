import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeChecked } from '../../../src/cache/checked.mjs';
import { openReadings } from '../../../src/content/post/savedReadings.ts';
import { type ReadOptions, readSite } from '../../../src/content/readSite.ts';
import { damage } from '../../damage.ts';
import { folderOf } from '../../temporaryFolder.ts';

const post = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\nSome text.\n`;

const files = {
  'content/site.yaml': 'title: A\nurl: https://example.org\n',
  'content/post/index.md': '# Notes\n\nAll notes.\n',
  'content/post/first.md': post('First', 'menu: main\nextra: { at: 2026-01-01, list: [1, null] }\n'),
  'content/post/first.de.md': post('Erster', 'menu: main\n'),
  'content/post/later.md': post('Later', 'expires: 2026-07-01\n'),
  'content/post/faulty.md': 'title: no front matter\n---\n',
  'content/about.md': post('About'),
};

/** A site whose readings are saved. `read` returns the files that were read, and holds that the result is that of a first reading. */
async function savedSite() {
  const folder = join(await folderOf(files), 'content');
  const saved = await mkdtemp(join(tmpdir(), 'catpost-readings-'));
  await waitUntilOld();
  const read = async (changes: Partial<ReadOptions> = {}) => {
    const options: ReadOptions = {
      ...{ content: folder, contentName: 'content', base: null, now: '2026-06-01', includesDrafts: true },
      ...changes,
    };
    const readFiles: string[] = [];
    const { recall, save } = openReadings(saved);
    const counted: typeof recall = (source, context, readFile) =>
      recall(source, context, () => {
        readFiles.push(source.file);
        return readFile();
      });
    const kept = await readSite({ ...options, readings: { recall: counted, save } });
    save();
    expect(kept).toEqual(await readSite(options));
    return readFiles.sort();
  };
  return { folder, saved, read };
}

/** A file that was changed within the last milliseconds is read again, because another change may have the same time. */
async function waitUntilOld(): Promise<void> {
  const start = Date.now();
  await expect.poll(() => Date.now() - start).toBeGreaterThan(25);
}

const all = ['about.md', 'post/faulty.md', 'post/first.de.md', 'post/first.md', 'post/index.md', 'post/later.md'];

test('reads only the files that have changed', async () => {
  const { folder, read } = await savedSite();
  expect(await read()).toEqual(all);
  // A key of another tool is looked up in its file, to say where it is.
  expect(await read()).toEqual(['post/first.de.md']);
  await writeFile(join(folder, 'about.md'), post('About me'));
  await writeFile(join(folder, 'post/new.md'), post('New'));
  await rm(join(folder, 'post/first.de.md'));
  await waitUntilOld();
  expect(await read()).toEqual(['about.md', 'post/first.md', 'post/new.md']);
});

test('reads a file again whose text has changed and whose size and time have not', async () => {
  const { folder, read } = await savedSite();
  const file = join(folder, 'about.md');
  const time = new Date('2026-01-01T00:00:00Z');
  await utimes(file, time, time);
  await waitUntilOld();
  await read();
  await writeFile(file, post('Aboot'));
  await utimes(file, time, time);
  expect(await read()).toContain('about.md');
});

test('reads all files again for other settings or on another day', async () => {
  const { folder, read } = await savedSite();
  await read();
  expect(await read({ now: '2026-07-02' })).toEqual(all);
  await writeFile(join(folder, 'site.yaml'), `${files['content/site.yaml']}timezone: Asia/Tokyo\n`);
  expect(await read({ now: '2026-07-02' })).toEqual(all);
});

test('reads files again whose readings were written by a newer Node.js', async () => {
  const { saved, read } = await savedSite();
  await read();
  for (const name of await readdir(saved)) writeChecked(join(saved, name), Buffer.from([0xff, 0x7f, 0x3b]));
  expect(await read()).toEqual(all);
});

test('reads files again whose readings are damaged', async () => {
  const { saved, read } = await savedSite();
  await read();
  const shards = await readdir(saved);
  damage(
    shards.map((name) => join(saved, name)),
    'bit',
  );
  expect(await read()).toEqual(all);
});
