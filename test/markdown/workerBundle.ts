/** The worker and other scripts as start.mjs bundles them, in temporary folders, for tests of what runs by itself. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

export function bundleWorker(): Promise<URL> {
  return bundleScript('src/markdown/workers/worker.ts');
}

/** Bundles a script below node_modules, where its packages are found. */
export async function bundleScript(input: string): Promise<URL> {
  const cache = join(process.cwd(), 'node_modules/.cache/catpost-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'bundle-'));
  const file = join(folder, `${basename(input, '.ts')}.mjs`);
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: /^[^./]/,
    logLevel: 'silent',
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return pathToFileURL(file);
}
