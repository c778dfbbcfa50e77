import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { read, replace, temporary, writes } from './replacing.ts';

test('a killed build leaves the old folder, and the next build removes what it left', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replace({ out, write: writes('one') });
  const bundle = await rolldown({ input: 'src/disk/outputFolder.ts', platform: 'node', logLevel: 'silent' });
  const module = join(folder, 'outputFolder.mjs');
  await bundle.write({ file: module, format: 'esm' });
  const script = `import { replaceFolder } from ${JSON.stringify(pathToFileURL(module).href)};
    const write = async () => { console.log('writing'); await new Promise((resolve) => setTimeout(resolve, 1e6)); };
    const out = ${JSON.stringify(out)};
    await replaceFolder({ out, write, protectedPaths: [], keep: { builds: 0 }, today: '', version: '1.0.0', spare: null });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(await read(out)).toBe('one');
  expect((await readdir(folder)).filter((name) => name.startsWith('dist.new-'))).toHaveLength(1);
  await replace({ out, write: writes('two') });
  expect(await read(out)).toBe('two');
  expect((await readdir(folder)).filter((name) => name.startsWith('dist.'))).toEqual([]);
});

test('puts the old folder back if a swap was interrupted between its two renames', async () => {
  const folder = await temporary();
  const out = join(folder, 'dist');
  await replace({ out, write: writes('one') });
  // No process has the id 2147483646, which is above the limit of every system.
  const interrupted = `${out}.old-2147483646-abcdef`;
  await rename(out, interrupted);
  const write = async () => {
    throw new Error('not now');
  };
  await expect(replace({ out, write })).rejects.toThrow('not now');
  expect(await read(out)).toBe('one');
  expect(existsSync(interrupted)).toBe(false);
});
