/** The sample site, built by the real command and served as a CDN would, for the tools that look at it. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveFolder } from '../../src/serve/serve.ts';

export type SampleSite = {
  /** The built folder. */
  dist: string;
  /** Without a slash at its end. */
  origin: string;
  close: () => Promise<void>;
};

/** Serves the folder `built`, or where that is not given a new build of `content/`. Throws what a failed build said. */
export async function serveSample(projectRoot: string, built?: string): Promise<SampleSite> {
  const folder = built === undefined ? await mkdtemp(join(tmpdir(), 'catpost-sample-')) : null;
  const dist = folder === null ? resolve(built ?? '') : join(folder, 'dist');
  if (folder !== null) await buildSample(projectRoot, dist);
  const server = await serveFolder({ folder: dist, base: '/', port: 0, host: false, strictPort: true });
  return {
    dist,
    origin: `http://localhost:${server.port}`,
    close: async () => {
      await server.close();
      if (folder !== null) await rm(folder, { recursive: true });
    },
  };
}

async function buildSample(projectRoot: string, dist: string): Promise<void> {
  // The same posts on any day: no scheduled one of the sample site is later than this.
  const words = ['build', '--content', join(projectRoot, 'content'), '--out', dist, '--now', '2027-01-01'];
  const child = spawn(process.execPath, [join(projectRoot, 'src/start.mjs'), ...words], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const status = await new Promise((end) => child.once('exit', end));
  if (status !== 0) throw new Error(`The sample site could not be built:\n${said}`);
}
