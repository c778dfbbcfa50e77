/** Bundles the worker and other scripts as start.mjs does, for tests that run them in a separate thread or process. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Bundles the worker of the render threads. Resolves to its URL. */
export function bundleWorker(): Promise<URL> {
  return bundleScript('src/markdown/workers/worker.ts');
}

/** Bundles a script into a folder below node_modules, where Node finds its packages, once for all tests of a process. */
export function bundleScript(input: string): Promise<URL> {
  const bundled = bundles.get(input) ?? writeBundle(input);
  bundles.set(input, bundled);
  return bundled;
}

const bundles = new Map<string, Promise<URL>>();

async function writeBundle(input: string): Promise<URL> {
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
