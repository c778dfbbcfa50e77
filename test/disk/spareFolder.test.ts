import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, replace, temporary, writes } from './replacing.ts';

test('hands the folder of the build before the last to the next build', async () => {
  const folder = await temporary();
  const [out, spare] = [join(folder, 'dist'), join(folder, 'cache/spare')];
  const found: string[][] = [];
  for (const text of ['one', 'two', 'three']) {
    const write = async (newFolder: string) => {
      found.push(await readdir(newFolder));
      await writeFile(join(newFolder, text), '');
    };
    await replace({ out, spare, write });
  }
  expect(found).toEqual([[], [], ['.catpost', 'one']]);
  expect((await readdir(out)).sort()).toEqual(['.catpost', 'one', 'three']);
  expect(await readdir(spare)).toEqual(['.catpost', 'two']);
  expect((await readdir(folder)).sort()).toEqual(['cache', 'dist']);
});

test('keeps one spare folder, that of the output that was built last', async () => {
  const folder = await temporary();
  const build = (name: string, text: string) =>
    replace({ out: join(folder, name), spare: join(folder, 'cache', name), write: writes(text) });
  for (const name of ['a', 'b', 'b', 'a']) await build(name, name);
  expect(await readdir(join(folder, 'cache'))).toEqual(['a']);
  expect(await read(join(folder, 'b'))).toBe('b');
});
