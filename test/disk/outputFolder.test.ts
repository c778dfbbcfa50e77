import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { read, replace, temporary, writes } from './replacing.ts';

test('creates a missing folder, and replaces it, with nothing left beside it', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replace({ out, write: writes('one') });
  await replace({ out, write: writes('two') });
  expect(await read(out)).toBe('two');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('replaces an empty folder', async () => {
  const out = join(await temporary(), 'dist');
  await mkdir(out);
  await replace({ out, write: writes('one') });
  expect(await read(out)).toBe('one');
});

test('leaves the old folder as it was if writing fails', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replace({ out, write: writes('one') });
  const write = async (newFolder: string) => {
    await writeFile(join(newFolder, 'index.html'), 'half');
    throw new Error('half-way');
  };
  await expect(replace({ out, write })).rejects.toThrow('half-way');
  expect(await read(out)).toBe('one');
  expect(await readdir(folder)).toEqual(['dist']);
});

test.each([
  ['ENOSPC', /disk is full/],
  ['EACCES', /permissions/],
])('reports %s in a sentence', async (code, sentence) => {
  const out = join(await temporary(), 'dist');
  const write = async () => {
    throw Object.assign(new Error(code), { code });
  };
  await expect(replace({ out, write })).rejects.toThrow(sentence);
});

test('rejects a second build of the same folder while the first runs', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  const [canFinish, finish] = signal();
  const [hasStarted, start] = signal();
  const first = replace({
    out,
    write: async (path) => {
      start();
      await canFinish;
      await writeFile(join(path, 'index.html'), 'first');
    },
  });
  await hasStarted;
  const second = replace({ out, write: writes('second') });
  await expect(second).rejects.toThrow(`Another build (process ${process.pid})`);
  finish();
  await first;
  expect(await read(out)).toBe('first');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('takes over the lock of a process that no longer runs', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await writeFile(`${out}.building`, String(deadProcess));
  await replace({ out, write: writes('one') });
  expect(await read(out)).toBe('one');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('an old folder can be recognized as made by catpost at every moment of its removal', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  const write = async (path: string) => {
    const names = Array.from({ length: 2_000 }, (_, index) => join(path, `${index}.html`));
    await Promise.all(names.map((name) => writeFile(name, '')));
  };
  await replace({ out, write });
  let isOver = false;
  let seen = 0;
  const replaced = replace({ out, write: writes('two') }).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise(setImmediate);
    for (const name of readdirSync(folder).filter((name) => name.startsWith('dist.') && name !== 'dist.building')) {
      seen += 1;
      // The next build removes what a killed one leaves if the folder's name or its build record says whose it is.
      const isLost = !existsSync(join(folder, name, '.catpost')) && existsSync(join(folder, name));
      if (!name.startsWith('dist.new-')) expect([name, isLost]).toEqual([name, false]);
    }
  }
  await replaced;
  expect(seen).toBeGreaterThan(0);
});

/** No process has this id, which is above the limit of every system. */
const deadProcess = 0x7ffffffe;

/** A promise and the function that resolves it. */
function signal(): [Promise<void>, () => void] {
  let send = () => {};
  const promise = new Promise<void>((resolve) => {
    send = resolve;
  });
  return [promise, send];
}
