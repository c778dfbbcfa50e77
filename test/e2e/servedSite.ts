/** Builds sites from files that are written in the test, and serves them as a CDN would. */
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { type RunningServer, serveFolder } from '../../src/serve/serve.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';
import { build } from './command.ts';
import { madeOnce } from './madeOnce.ts';

/** Builds and serves a site for the tests of a file. Files that name the same site share the built folder. */
export function servedSite(files: Files, words: string[] = []) {
  return servedFolder(() => buildOnce(files, words));
}

/** Serves the folder that `make` returns, for the tests of a file. */
export function servedFolder(make: () => Promise<string>) {
  let folder = '';
  let server: RunningServer | null = null;
  beforeAll(async () => {
    folder = await make();
    server = await start(folder, '/');
  });
  afterAll(() => server?.close());
  return {
    /** The built folder. A test that changes files works on a copy. */
    dist: () => folder,
    url: (path: string) => `http://localhost:${server?.port}${path}`,
  };
}

/** Serves a folder until the test has finished, and returns the origin. */
export async function serve(folder: string, base = '/'): Promise<string> {
  const server = await start(folder, base);
  onTestFinished(() => server.close());
  return `http://localhost:${server.port}`;
}

/** Copies a built folder, for a test that changes its files. */
export async function copyOf(dist: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'catpost-copy-'));
  // Takes a fifth of the time of the asynchronous function.
  cpSync(dist, copy, { recursive: true });
  return copy;
}

/** Renames every script, in the scripts and documents that name it too, as a deploy with new code does. */
export async function deployAnew(folder: string): Promise<void> {
  const names = new Set((await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js')));
  const renamed = (text: string) =>
    text.replace(/[\w-]+\.js\b/g, (name) => (names.has(name) ? name.replace('-', '-new') : name));
  for (const name of names) {
    const file = join(folder, 'assets', name);
    await writeFile(join(folder, 'assets', renamed(name)), renamed(await readFile(file, 'utf8')));
    await rm(file);
  }
  for (const name of await readdir(folder, { recursive: true })) {
    const file = join(folder, name);
    if (name.endsWith('.html')) await writeFile(file, renamed(await readFile(file, 'utf8')));
  }
}

function start(folder: string, base: string): Promise<RunningServer> {
  return serveFolder({ folder, base, port: 0, isOnNetwork: false, isPortStrict: true });
}

/** Builds a site, or returns the folder in which a test of the run has built it before. No test may change its files. */
export function buildOnce(files: Files, words: string[] = []): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([Object.keys(files), words]));
  for (const text of Object.values(files)) hash.update('\0').update(text);
  return madeOnce(hash.digest('hex'), async () => build(await folderOf(files), words));
}
