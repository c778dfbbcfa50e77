/** Builds the sample site with the real command and serves it like a CDN, for benchmarks and screenshots. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serveFolder } from '../../src/serve/serve.ts';

/** The sample site. */
export type SampleSite = {
  /** The built folder. */
  dist: string;
  /** Without a trailing slash. */
  origin: string;
  close: () => Promise<void>;
};

/** Serves the folder `built`, or a new build of `content/` if there is none. Throws the output of a failed build. */
export async function serveSample(projectRoot: string, built?: string): Promise<SampleSite> {
  const folder = built === undefined ? await mkdtemp(join(tmpdir(), 'catpost-sample-')) : null;
  const dist = folder === null ? resolve(built ?? '') : join(folder, 'dist');
  if (folder !== null) await buildSample(projectRoot, dist);
  const server = await serveFolder({ folder: dist, base: '/', port: 0, isOnNetwork: false, isPortStrict: true });
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
  // A fixed day, later than that of any scheduled post, so that the site always has the same posts.
  const words = ['build', '--content', join(projectRoot, 'content'), '--out', dist, '--now', '2027-01-01'];
  const child = spawn(process.execPath, [join(projectRoot, 'src/start.mjs'), ...words], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const status = await new Promise((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`The sample site could not be built:\n${output}`);
}
