import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../temporaryFolder.ts';

/** Runs a command of a project whose packages are out of date, and returns the words that npm gets each time. */
async function npmWords(installed: object | null, command: string): Promise<string[]> {
  const folder = await projectWith(installed);
  const { status } = start(folder, command, `${join(folder, 'bin')}${delimiter}${process.env.PATH}`);
  expect(status).toBe(2);
  return readFileSync(join(folder, 'words'), 'utf8').trim().split('\n');
}

/** Makes a project with a false npm in its folder `bin`, which writes its words into the file `words`, and knows no version. */
async function projectWith(installed: object | null): Promise<string> {
  const folder = await folderOf({
    'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity: 'new' } } }),
    'bin/npm': '#!/bin/sh\necho "$@" >> "$WORDS"\necho npm error code ETARGET\nexit 1\n',
    ...(installed && { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) }),
  });
  chmodSync(join(folder, 'bin/npm'), 0o755);
  const isScript = (file: string) => statSync(file).isDirectory() || file.endsWith('.mjs');
  cpSync('src', join(folder, 'src'), { recursive: true, filter: isScript });
  return folder;
}

function start(folder: string, command: string, path: string) {
  const env = { ...process.env, PATH: path, WORDS: join(folder, 'words') };
  return spawnSync(process.execPath, [join(folder, 'src/start.mjs'), command], { env, encoding: 'utf8' });
}

test.each([
  ['build', null, 'ci --omit=dev'],
  ['build', { 'node_modules/a': { integrity: 'old' } }, 'ci --omit=dev'],
  ['build', { 'node_modules/a': { integrity: 'old' }, 'node_modules/b': { dev: true } }, 'ci --include=dev'],
  ['test', { 'node_modules/a': { integrity: 'old' } }, 'ci --include=dev'],
])('%s, with %j installed, runs npm %s, first with what its cache knows', async (command, installed, words) => {
  expect(await npmWords(installed, command)).toEqual([`${words} --prefer-offline`, words]);
});

test('says that npm is missing', async () => {
  const { status, stderr } = start(await projectWith(null), 'build', '/nowhere');
  expect(status).toBe(2);
  expect(stderr).toMatch(/npm cannot be run: .*ENOENT/);
});
