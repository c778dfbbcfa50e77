/** `npm run init -- ../blog` in a clone: makes the folder of a new site that uses this catpost, packed. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseWords } from '../bootstrap/commandLine.mjs';
import { runNpm } from '../bootstrap/runNpm.mjs';
import { hostOf } from '../cli/options.ts';
import { describeMade } from '../create/describeMade.ts';
import { packageJson } from '../create/files/packageJson.ts';
import { initSite } from '../create/initSite.ts';
import { isWithinOrSame } from '../disk/isWithin.ts';
import { expectedError } from '../errors/expectedError.ts';
import { siteLockOf } from './manifest.ts';
import { pack } from './pack.ts';

/**
 * Packs catpost into `vendor/` of the new folder, writes the files of a site, and installs the package. Running it again
 * installs the catpost of today. Returns the exit status.
 */
export async function run(words: string[], root: string): Promise<number> {
  const { values, positionals } = parseWords('init', words);
  const folder = resolve(positionals[0] ?? '.');
  if (isWithinOrSame(folder, root)) {
    throw expectedError('Name a folder outside of this one: npm run init -- ../blog');
  }
  console.error('Packing catpost …');
  await mkdir(folder, { recursive: true });
  const tarball = `vendor/${basename(await pack(root, join(folder, 'vendor')))}`;
  const made = await initSite(folder, { host: hostOf(values.host), dependency: `file:${tarball}` });
  console.error('Installing it …');
  const isInstalled = await install(root, folder, tarball);
  if (isInstalled) await removeOtherTarballs(folder, tarball);
  // npm has added catpost to a package.json that was there, too.
  const isLeft = (line: string) => !isInstalled || !line.includes('npm install');
  const [notes, next] = [made.notes.filter(isLeft), made.next.filter(isLeft)];
  console.log(describeMade(folder, { ...made, written: [tarball, ...made.written], notes, next }));
  return isInstalled ? 0 : 1;
}

/**
 * Installs the tarball. If package.json asks for nothing else, the lock file has the versions that the clone was tested
 * with, and npm needs no network if its cache has them. Otherwise npm finds out the versions. It is given the name of the
 * tarball, because it would not read again one of the same version.
 */
async function install(root: string, folder: string, tarball: string): Promise<boolean> {
  const hash = createHash('sha512').update(await readFile(join(folder, tarball)));
  const reference = { resolved: `file:${tarball}`, integrity: `sha512-${hash.digest('base64')}` } as const;
  const isAlone = (await readFile(join(folder, 'package.json'), 'utf8')) === packageJson(reference.resolved);
  if (isAlone) {
    const lock = siteLockOf(root, basename(folder), reference);
    await writeFile(join(folder, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  }
  const words = isAlone ? ['ci'] : ['install', `./${tarball}`];
  const { isDone, output } = runNpm([...words, '--prefer-offline', '--no-audit', '--no-fund'], folder);
  if (!isDone) console.error(`npm ${words[0]} failed:\n${output}`);
  return isDone;
}

/** Removes the packages that earlier runs have left. */
async function removeOtherTarballs(folder: string, tarball: string): Promise<void> {
  const names = await readdir(join(folder, 'vendor'));
  const others = names.filter((name) => /^catpost-\d[^/]*\.tgz$/.test(name) && name !== basename(tarball));
  for (const name of others) await rm(join(folder, 'vendor', name));
}
