/** Measures what a new author waits for: a fresh clone, its packages from npm's cache, and the first page. */
import { spawn } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setAside } from '../aside.ts';
import { measure } from '../measure.ts';
import { waitForOutput } from './dev.ts';
import type { Bench, Figures } from './figures.ts';

/** Clones the last commit for each run. npm needs a network only for packages that its cache does not have. */
export async function packageFigures({ projectRoot, folder, runs }: Bench): Promise<Figures[]> {
  const times: number[] = [];
  const sizes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const clone = join(folder, 'clone');
    await setAside(clone);
    await measure({
      program: 'git',
      words: ['clone', '--quiet', '--depth=1', `file://${projectRoot}`, clone],
      cwd: folder,
    });
    times.push(await secondsToFirstPage(clone));
    // What catpost has made beside its packages, such as its bundles, is in `.cache`.
    await setAside(join(clone, 'node_modules/.cache'));
    sizes.push((await bytesBelow(join(clone, 'node_modules'))) / 1e6);
  }
  const samples = (values: number[]) => values.map((value) => ({ value }));
  return [
    { what: 'npm start in a fresh clone, until the first page', unit: 's', samples: samples(times) },
    { what: 'the packages of a fresh clone', unit: 'MB', samples: samples(sizes) },
  ];
}

async function secondsToFirstPage(clone: string): Promise<number> {
  const started = performance.now();
  const { NODE_ENV: _, ...env } = process.env;
  const server = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...env, NO_COLOR: '1', BROWSER: 'none' },
    detached: true,
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const [origin = ''] = await waitForOutput(server, /http:\/\/localhost:\d+/);
    const response = await fetch(origin, { headers: { Accept: 'text/html' } });
    await response.text();
    if (!response.ok) throw new Error(`${origin} was answered with ${response.status}.`);
    return (performance.now() - started) / 1000;
  } finally {
    // npm does not pass the signal on, so its whole group gets it.
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await ended;
  }
}

async function bytesBelow(folder: string): Promise<number> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile());
  let bytes = 0;
  for (const { parentPath, name } of files) bytes += (await lstat(join(parentPath, name))).size;
  return bytes;
}
