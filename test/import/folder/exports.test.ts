import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFolder } from '../../../src/import/folder/findFolder.ts';
import { folderOf } from '../../temporaryFolder.ts';

const wxr = '<rss xmlns:wp="http://wordpress.org/export/1.2/"></rss>';
const ghost = '{"meta":{"exported_on":1},"data":{}}';

test.each([
  ['export.xml', wxr, ['export.xml', 'uploads/b.png', 'wp-content/uploads/2020/a.png']],
  [
    'kettle.json',
    ghost,
    ['content/images/2020/a.png', 'kettle.json', 'uploads/b.png', 'wp-content/uploads/2020/a.png'],
  ],
])('of the folder of a named export only it and its uploads are listed: %s', async (name, text, expected) => {
  const images = name === 'kettle.json' ? { 'content/images/2020/a.png': '' } : {};
  const folder = await folderOf({
    [name]: text,
    'letter.md': '# Private',
    'photos/me.png': '',
    'content/post.md': '',
    'wp-content/uploads/2020/a.png': '',
    'uploads/b.png': '',
    ...images,
  });
  expect(findFolder(join(folder, name), null).folder.files.map(({ file }) => file)).toEqual(expected);
});

/** Writes an export that takes no place on the disk, but has more bytes than a text may have. */
async function largeExport(name: string, text: string): Promise<string> {
  const folder = await folderOf({ [name]: text });
  const file = await open(join(folder, name), 'r+');
  await file.truncate(600 * 2 ** 20);
  await file.close();
  return folder;
}

test.each(['', 'export.xml'])('an export of WordPress may be larger than a text (%j)', async (named) => {
  const { reader } = findFolder(join(await largeExport('export.xml', wxr), named), null);
  expect(reader.tool).toBe('wordpress');
});

test.each(['', 'kettle.json'])('an export of Ghost that is too large is an error that says so (%j)', async (named) => {
  const { folder, reader } = findFolder(join(await largeExport('kettle.json', ghost), named), null);
  await expect(reader.read(folder)).rejects.toThrow(/^kettle\.json has 600 MB, .* at most 51[12] MB\. Remove/);
});
