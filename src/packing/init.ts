/** `npm run init -- ../blog` in a clone: makes the folder of a new site that uses this catpost, packed. */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { parseWords } from '../bootstrap/commandLine.mjs';
import { hostOf } from '../cli/options.ts';
import { describeMade } from '../create/describeMade.ts';
import { initSite } from '../create/initSite.ts';
import { expectedError } from '../errors/expectedError.ts';
import { pack } from './pack.ts';

/**
 * Packs catpost into `vendor/` of the new folder, writes the files of a site, and installs the package. Running it again
 * installs the catpost of today. Returns the exit status.
 */
export async function run(words: string[], root: string): Promise<number> {
  const { values, positionals } = parseWords('init', words);
  const folder = resolve(positionals[0] ?? '.');
  if (!relative(root, folder).startsWith('..')) {
    throw expectedError('Name a folder outside of this one: npm run init -- ../blog');
  }
  console.error('Packing catpost …');
  await mkdir(folder, { recursive: true });
  const tarball = `vendor/${basename(await pack(root, join(folder, 'vendor')))}`;
  const made = await initSite(folder, { host: hostOf(values.host), dependency: `file:${tarball}` });
  console.error('Installing it …');
  const isInstalled = install(folder, tarball);
  const next = isInstalled ? made.next.filter((command) => command !== 'npm install') : made.next;
  console.log(describeMade(folder, { ...made, written: [tarball, ...made.written], next }));
  return isInstalled ? 0 : 1;
}

/** Names the tarball, so that npm takes the new one even if its version is that of the old one. */
function install(folder: string, tarball: string): boolean {
  const isWindows = process.platform === 'win32';
  const words = ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`];
  const options = { cwd: folder, encoding: 'utf8' as const, shell: isWindows };
  const { status, stdout, stderr } = spawnSync(isWindows ? 'npm.cmd' : 'npm', words, options);
  if (status !== 0) console.error(`npm install failed:\n${stdout ?? ''}${stderr ?? ''}`);
  return status === 0;
}
