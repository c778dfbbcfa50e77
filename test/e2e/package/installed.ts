/** catpost as an author has it: packed, and installed into an empty folder outside of the clone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteLockOf } from '../../../src/packing/manifest.ts';
import { type Files, folderOf } from '../../temporaryFolder.ts';
import { runCommand } from '../command.ts';
import { madeOnce } from '../madeOnce.ts';

/** What a command printed, and how it ended. */
type CommandResult = { status: number | null; stdout: string; stderr: string };

/** A folder with the installed package and nothing else, and the tarball, which is outside of it. */
export type Installed = { folder: string; modules: string; tarball: string };

/** Packs and installs once for all tests of a run. No test may change the folder. */
export async function installedPackage(): Promise<Installed> {
  const place = await madeOnce('package', packAndInstall);
  const folder = join(place, 'site');
  return { folder, modules: join(folder, 'node_modules'), tarball: await readFile(join(place, 'tarball'), 'utf8') };
}

/** Returns a new folder with files and the installed package. Its caches are those of all such folders. */
export async function siteWith(files: Files): Promise<string> {
  const { modules } = await installedPackage();
  const folder = await folderOf(files);
  await symlink(modules, join(folder, 'node_modules'));
  return folder;
}

/** Returns a new folder with files and a catpost of its own, which a test may damage, and the path of its bundle. */
export async function siteWithOwnPackage(files: Files): Promise<{ site: string; bundle: string }> {
  const { modules } = await installedPackage();
  const folder = await folderOf(files);
  const own = join(folder, 'node_modules');
  await mkdir(own);
  for (const name of await readdir(modules)) {
    if (name === 'catpost' || name === '.bin')
      await cp(join(modules, name), join(own, name), { recursive: true, verbatimSymlinks: true });
    else await symlink(join(modules, name), join(own, name));
  }
  return { site: folder, bundle: join(own, 'catpost/bundle') };
}

/** Runs the command `catpost` of the package in a folder that `siteWith` has made, until it ends. */
export function runCatpost(folder: string, words: string[]): Promise<CommandResult> {
  return resultOf(start(join(folder, binary), words, folder));
}

/** A server that `catpost` runs. `origin` has no final slash. */
export type CatpostServer = { origin: string; stop: () => Promise<void> };

/** Starts `catpost dev` or `catpost preview` on a free port. Resolves when the address is printed. */
export async function serveCatpost(folder: string, words: string[]): Promise<CatpostServer> {
  const child = start(join(folder, binary), [...words, '--port', '0'], folder);
  const ended = resultOf(child);
  const origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) resolve(address);
    });
    ended.then(({ stderr }) => reject(new Error(stderr)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { origin, stop };
}

const binary = 'node_modules/.bin/catpost';

/** Returns a folder with the installed package in `site`, and the path of the tarball in the file `tarball`. */
async function packAndInstall(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'catpost-package-'));
  const packed = await runCommand(['pack', place]);
  const tarball = packed.stdout.trim();
  if (packed.status !== 0) throw new Error(packed.stderr);
  const folder = join(place, 'site');
  await install(folder, tarball);
  await writeFile(join(place, 'tarball'), tarball);
  return place;
}

/**
 * Installs what the lock file says. npm needs no network, because the packages of the clone are in its cache. In a clone
 * whose packages came in another way, it fetches them.
 */
async function install(folder: string, tarball: string): Promise<void> {
  const hash = createHash('sha512').update(await readFile(tarball));
  const reference = { resolved: `file:${tarball}`, integrity: `sha512-${hash.digest('base64')}` } as const;
  const manifest = { name: 'site', dependencies: { catpost: reference.resolved } };
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(siteLockOf(process.cwd(), 'site', reference)));
  const words = ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stdout, stderr } = await resultOf(start('npm', words, folder));
  if (status !== 0) throw new Error(stdout + stderr);
}

function start(command: string, words: string[], folder: string): ChildProcess {
  // With CI set, a build does not write the record of published paths.
  const { CI: _, NODE_ENV: __, ...env } = process.env;
  return spawn(command, words, { cwd: folder, env });
}

function resultOf(child: ChildProcess): Promise<CommandResult> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })));
}
