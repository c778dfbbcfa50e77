import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLastExtensions } from '../../src/extensions/lastExtensions.ts';
import { readExtensions } from '../../src/extensions/readExtensions.ts';
import { folderOf } from '../temporaryFolder.ts';

const files = {
  'theme.css': 'body { color: red }',
  'footer.md': 'The end.',
  'components/note-box.html': '<aside><slot></slot></aside>',
  'components/note-box.css': 'aside { color: red }',
};

const notText = Buffer.from([0xff, 0xfe, 0x41, 0x00]);

test.each<[string, string | Buffer]>([
  ['theme.css', 'body { color: '],
  ['theme.css', notText],
  ['footer.md', notText],
  ['components/note-box.html', notText],
  ['components/note-box.css', 'aside { color: '],
])('keeps the last %s while it is faulty, and not when it is deleted', async (file, text) => {
  const path = await folderOf(files);
  const around = {
    publicFolder: join(path, 'public'),
    publicFiles: [],
    base: '/',
    media: [],
    fonts: [],
    settings: 's',
    languages: [],
  };
  const read = () => readExtensions({ path, name: '' }, around);
  const good = await read();
  expect(good.problems).toEqual([]);
  await writeFile(join(path, file), text);
  const faulty = await read();
  expect(faulty.problems.map((problem) => problem.file)).toContain(file);
  const kept = withLastExtensions(faulty, good.extensions);
  expect(kept.extensions).toEqual(good.extensions);
  expect(kept.problems).toBe(faulty.problems);
  await rm(join(path, file));
  const deleted = await read();
  expect(withLastExtensions(deleted, good.extensions).extensions).toEqual(deleted.extensions);
});
