/** The worker as start.mjs bundles it, in a temporary folder, for tests of what runs in threads. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Bundles src/markdown/worker.ts below node_modules, where its packages are found. */
export async function bundleWorker(): Promise<URL> {
  const cache = join(process.cwd(), 'node_modules/.cache/catpost-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'worker-'));
  const file = join(folder, 'worker.mjs');
  const bundle = await rolldown({
    input: 'src/markdown/worker.ts',
    platform: 'node',
    external: /^[^./]/,
    logLevel: 'silent',
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return pathToFileURL(file);
}
