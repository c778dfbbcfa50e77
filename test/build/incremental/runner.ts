/** Bundles and starts the thread that runs sequences, and exchanges messages with it. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { sharedWorker } from '../../markdown/sharedRenderer/sharedWorker.ts';
import type { Sequence } from './sequence.ts';

/** `run` resolves to a difference in words, or null. `end` stops the threads. */
export type Runner = { run: (sequence: Sequence) => Promise<string | null>; end: () => Promise<void> };

/** `index` selects Pagefind's search index or a fast stand-in. */
export async function startRunner(index: 'real' | 'fake'): Promise<Runner> {
  const cache = join(process.cwd(), 'node_modules/.cache/catpost-test');
  await mkdir(cache, { recursive: true });
  // Below node_modules, so that the bundles find their packages.
  const folder = await mkdtemp(join(cache, 'sequences-'));
  const addresses = sources.map(async ([name, source]) => {
    const file = join(folder, `${name}.mjs`);
    await bundle(source, file, index);
    return [name, pathToFileURL(file).href] as const;
  });
  const { thread = '', ...bundles } = Object.fromEntries(await Promise.all(addresses));
  const worker = new Worker(new URL(thread), {
    env: { ...process.env, NODE_ENV: 'production' },
    workerData: { ...bundles, relay: (await sharedWorker()).href },
  });
  return {
    run: async (sequence) => {
      worker.postMessage(sequence);
      const [difference]: (string | null)[] = await once(worker, 'message');
      return difference ?? null;
    },
    end: async () => {
      await worker.terminate();
      await rm(folder, { recursive: true });
    },
  };
}

const folderOfSources = 'test/build/incremental';
const sources = [
  ['thread', `${folderOfSources}/thread.ts`],
  ['killedBuild', `${folderOfSources}/killedBuild.ts`],
  ['worker', 'src/markdown/workers/worker.ts'],
] as const;

async function bundle(source: string, file: string, index: 'real' | 'fake'): Promise<void> {
  const isFaked = (id: string) => id === 'pagefind' && index === 'fake';
  const fake = join(process.cwd(), folderOfSources, 'fakeIndex.ts');
  const built = await rolldown({
    input: source,
    platform: 'node',
    external: (id) => /^[^./]/.test(id) && id !== source && !isFaked(id),
    plugins: [{ name: 'fake-index', resolveId: (id) => (isFaked(id) ? fake : null) }],
    logLevel: 'silent',
  });
  await built.write({ file, format: 'esm', codeSplitting: false });
  await built.close();
}
