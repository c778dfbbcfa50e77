import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/build/planContent.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';

async function publicPaths(files: Files): Promise<string[]> {
  const folder = await folderOf({ 'content/site.yaml': 'title: A', ...files });
  const places = { content: join(folder, 'content'), contentName: 'content', publicFolder: join(folder, 'public') };
  const read = { ...places, base: null, now: null, includesDrafts: false, contentCache: join(folder, 'made') };
  return (await readContent(read)).publicFiles.map(({ path }) => path);
}

test('a public folder has files at every depth, and may be missing', async () => {
  expect(await publicPaths({ 'public/b/c.txt': '', 'public/a.txt': '', 'public/.DS_Store': '' })).toEqual([
    '/a.txt',
    '/b/c.txt',
  ]);
  expect(await publicPaths({})).toEqual([]);
});

test('a public folder that cannot be read is not empty', async () => {
  await expect(publicPaths({ public: 'a file' })).rejects.toThrow(/ENOTDIR/);
});
