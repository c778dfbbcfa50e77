import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { type Replacement, refusalOf, replaceFolder as replace } from '../../src/disk/swap.ts';

const temporary = () => mkdtemp(join(tmpdir(), 'catpost-swap-')).then((path) => realpath(path));
const writes = (text: string) => (folder: string) => writeFile(join(folder, 'index.html'), text);
const keeping = { keep: { builds: 0 }, today: '2026-01-31', spare: null };
const replaceFolder = (given: Pick<Replacement, 'out' | 'forbidden' | 'write'> & Partial<Replacement>) =>
  replace({ ...keeping, ...given });
const read = (out: string) => readFile(join(out, 'index.html'), 'utf8');

test('the folder of the build before the last is handed to the next, where it can be kept', async () => {
  const folder = await temporary();
  const [out, spare] = [join(folder, 'dist'), join(folder, 'cache/spare')];
  const found: string[][] = [];
  for (const text of ['one', 'two', 'three']) {
    const write = async (fresh: string) => {
      found.push(await readdir(fresh));
      await writeFile(join(fresh, text), '');
    };
    await replaceFolder({ out, forbidden: [], spare, write });
  }
  expect(found).toEqual([[], [], ['.catpost', 'one']]);
  expect((await readdir(out)).sort()).toEqual(['.catpost', 'one', 'three']);
  expect(await readdir(spare)).toEqual(['.catpost', 'two']);
  expect((await readdir(folder)).sort()).toEqual(['cache', 'dist']);
});

test('there is one spare folder, of the output that was built last', async () => {
  const folder = await temporary();
  const build = (name: string, text: string) =>
    replaceFolder({ out: join(folder, name), forbidden: [], spare: join(folder, 'cache', name), write: writes(text) });
  for (const name of ['a', 'b', 'b', 'a']) await build(name, name);
  expect(await readdir(join(folder, 'cache'))).toEqual(['a']);
  expect(await read(join(folder, 'b'))).toBe('b');
});

test('a missing folder is made, and made again, with nothing left beside it', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replaceFolder({ out, forbidden: [], write: writes('one') });
  await replaceFolder({ out, forbidden: [], write: writes('two') });
  expect(await read(out)).toBe('two');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('an old folder that is being removed can be known as ours at any moment', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  const many = async (path: string) => {
    const names = Array.from({ length: 2_000 }, (_, index) => join(path, `${index}.html`));
    await Promise.all(names.map((name) => writeFile(name, '')));
  };
  await replaceFolder({ out, forbidden: [], write: many });
  let isOver = false;
  let seen = 0;
  const replaced = replaceFolder({ out, forbidden: [], write: writes('two') }).finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise(setImmediate);
    for (const name of readdirSync(folder).filter((name) => name.startsWith('dist.') && name !== 'dist.building')) {
      seen += 1;
      // What a killed build leaves is removed by the next one if its name says that, or its record.
      const isLost = !existsSync(join(folder, name, '.catpost')) && existsSync(join(folder, name));
      if (!name.startsWith('dist.new-')) expect([name, isLost]).toEqual([name, false]);
    }
  }
  await replaced;
  expect(seen).toBeGreaterThan(0);
});

test('where writing fails the old folder stays as it was', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replaceFolder({ out, forbidden: [], write: writes('one') });
  const failing = async (path: string) => {
    await writeFile(join(path, 'index.html'), 'half');
    throw new Error('half-way');
  };
  await expect(replaceFolder({ out, forbidden: [], write: failing })).rejects.toThrow('half-way');
  expect(await read(out)).toBe('one');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a full disk and a missing permission are said in a sentence', async () => {
  const out = join(await temporary(), 'dist');
  const failing = (code: string) => async () => {
    throw Object.assign(new Error(code), { code });
  };
  await expect(replaceFolder({ out, forbidden: [], write: failing('ENOSPC') })).rejects.toThrow(/disk is full/);
  await expect(replaceFolder({ out, forbidden: [], write: failing('EACCES') })).rejects.toThrow(/permissions/);
});

test('a symbolic link is replaced by one rename, and the new folder lies beside the old target', async () => {
  const folder = await temporary();
  await mkdir(join(folder, 'releases/first'), { recursive: true });
  const out = join(folder, 'current');
  await symlink('releases/first', out);
  await replaceFolder({ out, forbidden: [], write: writes('one') });
  const one = await realpath(out);
  await replaceFolder({ out, forbidden: [], write: writes('two') });
  expect((await lstat(out)).isSymbolicLink()).toBe(true);
  expect(await read(out)).toBe('two');
  // A server may still be reading the one before, and the link can be put back to it.
  expect(await read(one)).toBe('one');
  await replaceFolder({ out, forbidden: [], write: writes('three') });
  expect(await read(out)).toBe('three');
  expect(await readdir(join(folder, 'releases'))).toHaveLength(2);
  expect(existsSync(one)).toBe(false);
  expect((await readdir(folder)).sort()).toEqual(['current', 'releases']);
});

test('through a symbolic link no moment is without the page, while twenty builds are swapped in', async () => {
  const folder = await temporary();
  await mkdir(join(folder, 'first'));
  const out = join(folder, 'current');
  await symlink('first', out);
  await replaceFolder({ out, forbidden: [], write: writes('0') });
  let over = false;
  const seen = new Set<string>();
  let missed = 0;
  const polling = (async () => {
    while (!over) {
      await read(out).then(
        (text) => seen.add(text),
        () => (missed += 1),
      );
    }
  })();
  for (let build = 1; build <= 20; build += 1)
    await replaceFolder({ out, forbidden: [], write: writes(String(build)) });
  over = true;
  await polling;
  expect(missed).toBe(0);
  expect(seen.size).toBeGreaterThan(1);
});

test('a second build at the same time is refused, and the lock of a dead one is taken over', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  let go = () => {};
  const waiting = new Promise<void>((resolve) => {
    go = resolve;
  });
  let begun = () => {};
  const writing = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const first = replaceFolder({
    out,
    forbidden: [],
    write: async (path) => {
      begun();
      await waiting;
      await writeFile(join(path, 'index.html'), 'first');
    },
  });
  await writing;
  await expect(replaceFolder({ out, forbidden: [], write: writes('second') })).rejects.toThrow(
    `Another build (process ${process.pid})`,
  );
  go();
  await first;
  expect(await read(out)).toBe('first');
  await writeFile(`${out}.building`, '2147483646');
  await replaceFolder({ out, forbidden: [], write: writes('third') });
  expect(await read(out)).toBe('third');
  expect(await readdir(folder)).toEqual(['dist']);
});

test('a folder that catpost did not make, or that holds what must stay, is refused', async () => {
  const folder = await temporary();
  const out = join(folder, 'mine');
  await mkdir(join(out, 'content'), { recursive: true });
  expect(await refusalOf(out, [])).toMatch(/did not make/);
  const forbidden = [{ path: join(out, 'content'), name: 'the content folder' }];
  expect(await refusalOf(out, forbidden)).toMatch(/the content folder/);
  expect(await refusalOf(join(out, 'content'), forbidden)).toMatch(/the content folder/);
  await symlink(out, join(folder, 'link'));
  expect(await refusalOf(join(folder, 'link'), forbidden)).toMatch(/the content folder/);
  await writeFile(join(folder, 'file'), '');
  expect(await refusalOf(join(folder, 'file'), [])).toMatch(/is a file/);
  expect(await refusalOf(join(folder, 'new'), forbidden)).toBeNull();
  await expect(replaceFolder({ out, forbidden, write: writes('x') })).rejects.toThrow(/the content folder/);
  expect(await readdir(out)).toEqual(['content']);
});

test('an empty folder may be replaced', async () => {
  const out = join(await temporary(), 'dist');
  await mkdir(out);
  await replaceFolder({ out, forbidden: [], write: writes('one') });
  expect(await read(out)).toBe('one');
});

test('a killed run leaves the old folder, and the next one clears up after it', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replaceFolder({ out, forbidden: [], write: writes('one') });
  const bundle = await rolldown({ input: 'src/disk/swap.ts', platform: 'node', logLevel: 'silent' });
  const module = join(folder, 'swap.mjs');
  await bundle.write({ file: module, format: 'esm' });
  const script = `import { replaceFolder } from ${JSON.stringify(pathToFileURL(module).href)};
    await replaceFolder({ out: ${JSON.stringify(out)}, forbidden: [], keep: { builds: 0 }, today: '', spare: null, write: async () => { console.log('writing'); await new Promise((resolve) => setTimeout(resolve, 1e6)); } });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(await read(out)).toBe('one');
  expect((await readdir(folder)).filter((name) => name.startsWith('dist.new-'))).toHaveLength(1);
  await replaceFolder({ out, forbidden: [], write: writes('two') });
  expect(await read(out)).toBe('two');
  expect((await readdir(folder)).filter((name) => name.startsWith('dist.'))).toEqual([]);
});

test('an old folder whose swap was cut short is put back', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replaceFolder({ out, forbidden: [], write: writes('one') });
  // Between the two renames of a process that is gone: no process has the number 0x7ffffffe.
  await rename(out, `${out}.old-2147483646-abcdef`);
  const failing = async () => {
    throw new Error('not now');
  };
  await expect(replaceFolder({ out, forbidden: [], write: failing })).rejects.toThrow('not now');
  expect(await read(out)).toBe('one');
  expect(existsSync(`${out}.old-2147483646-abcdef`)).toBe(false);
});

test('a link to a folder that is not there yet gets one', async () => {
  const folder = await temporary();
  const out = join(folder, 'current');
  await symlink('releases/none', out);
  expect(await refusalOf(out, [])).toBeNull();
  for (const text of ['one', 'two', 'three']) {
    await replaceFolder({ out, forbidden: [], write: writes(text) });
    expect([await read(out), (await lstat(out)).isSymbolicLink()]).toEqual([text, true]);
  }
  expect(await readdir(join(folder, 'releases'))).toHaveLength(2);
});

test.each(['itself', 'a folder that must stay'])('a link to %s is refused', async (where) => {
  const folder = await temporary();
  const out = join(folder, 'current');
  await symlink(where === 'itself' ? 'current' : 'content', out);
  const forbidden = [{ path: join(folder, 'content'), name: 'the content folder' }];
  expect(await refusalOf(out, forbidden)).toMatch(/not replaced/);
});
