/** Outputs that are symbolic links: the link is replaced, and the releases lie beside the folder that it points to. */
import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reasonToRefuse } from '../../src/disk/outputGuard.ts';
import { read, replace, temporary, writes } from './replacing.ts';

test('replaces the link, and keeps the release before until the next build', async () => {
  const folder = await temporary();
  await mkdir(join(folder, 'releases/first'), { recursive: true });
  const out = join(folder, 'current');
  await symlink('releases/first', out);
  await replace({ out, write: writes('one') });
  const one = await realpath(out);
  await replace({ out, write: writes('two') });
  expect((await lstat(out)).isSymbolicLink()).toBe(true);
  expect(await read(out)).toBe('two');
  expect(await read(one)).toBe('one');
  await replace({ out, write: writes('three') });
  expect(await read(out)).toBe('three');
  expect(await readdir(join(folder, 'releases'))).toHaveLength(2);
  expect(existsSync(one)).toBe(false);
  expect((await readdir(folder)).sort()).toEqual(['current', 'releases']);
});

test('serves a page at every moment while twenty builds are swapped in', async () => {
  const folder = await temporary();
  await mkdir(join(folder, 'first'));
  const out = join(folder, 'current');
  await symlink('first', out);
  await replace({ out, write: writes('0') });
  let isOver = false;
  const seen = new Set<string>();
  let missed = 0;
  const polling = (async () => {
    while (!isOver) {
      await read(out).then(
        (text) => seen.add(text),
        () => (missed += 1),
      );
    }
  })();
  for (let build = 1; build <= 20; build += 1) await replace({ out, write: writes(String(build)) });
  isOver = true;
  await polling;
  expect(missed).toBe(0);
  expect(seen.size).toBeGreaterThan(1);
});

test('creates the folder that a link points to', async () => {
  const folder = await temporary();
  const out = join(folder, 'current');
  await symlink('releases/none', out);
  expect(await reasonToRefuse(out, [])).toBeNull();
  for (const text of ['one', 'two', 'three']) {
    await replace({ out, write: writes(text) });
    expect([await read(out), (await lstat(out)).isSymbolicLink()]).toEqual([text, true]);
  }
  expect(await readdir(join(folder, 'releases'))).toHaveLength(2);
});
