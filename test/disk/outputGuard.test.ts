import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reasonToRefuse } from '../../src/disk/outputGuard.ts';
import { replace, temporary, writes } from './replacing.ts';

/** A folder `mine` that catpost did not make, with the content folder in it. */
async function authorsFolder() {
  const folder = await temporary();
  const out = join(folder, 'mine');
  await mkdir(join(out, 'content'), { recursive: true });
  return { folder, out, protectedPaths: [{ path: join(out, 'content'), name: 'the content folder' }] };
}

test('refuses a folder that catpost did not make, and a file', async () => {
  const { folder, out } = await authorsFolder();
  expect(await reasonToRefuse(out, [])).toMatch(/did not make/);
  await writeFile(join(folder, 'file'), '');
  expect(await reasonToRefuse(join(folder, 'file'), [])).toMatch(/is a file/);
});

test('refuses a folder that is, contains or links to a protected path, and leaves it as it was', async () => {
  const { folder, out, protectedPaths } = await authorsFolder();
  await symlink(out, join(folder, 'link'));
  for (const path of [out, join(out, 'content'), join(folder, 'link')]) {
    expect(await reasonToRefuse(path, protectedPaths)).toMatch(/the content folder/);
  }
  await expect(replace({ out, protectedPaths, write: writes('x') })).rejects.toThrow(/the content folder/);
  expect(await readdir(out)).toEqual(['content']);
});

test('accepts a missing folder', async () => {
  const { folder, protectedPaths } = await authorsFolder();
  expect(await reasonToRefuse(join(folder, 'new'), protectedPaths)).toBeNull();
});

test.each(['itself', 'a protected folder'])('refuses a link to %s', async (where) => {
  const folder = await temporary();
  const out = join(folder, 'current');
  await symlink(where === 'itself' ? 'current' : 'content', out);
  const protectedPaths = [{ path: join(folder, 'content'), name: 'the content folder' }];
  expect(await reasonToRefuse(out, protectedPaths)).toMatch(/not replaced/);
});
