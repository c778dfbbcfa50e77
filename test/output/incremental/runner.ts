/** Bundles and starts the thread that runs sequences, and talks with it. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import type { Sequence } from './sequence.ts';

export type Runner = { run: (sequence: Sequence) => Promise<string | null>; end: () => Promise<void> };

/** `index` is the search index: Pagefind's own, or one that takes no time. */
export async function startRunner(index: 'real' | 'fake'): Promise<Runner> {
  const cache = join(process.cwd(), 'node_modules/.cache/catpost-test');
  await mkdir(cache, { recursive: true });
  // Below node_modules, where its packages are found.
  const folder = await mkdtemp(join(cache, 'sequences-'));
  const files = ['thread', 'relay', 'renderer'].map((name) => join(folder, `${name}.mjs`));
  await Promise.all(files.map((file) => bundle(file, index)));
  const [thread = '', relay = '', renderer = ''] = files.map((file) => pathToFileURL(file).href);
  const env = { ...process.env, NODE_ENV: 'production' };
  const worker = new Worker(new URL(thread), { env, workerData: { relay, renderer } });
  return {
    run: async (sequence) => {
      worker.postMessage(sequence);
      const [fault]: (string | null)[] = await once(worker, 'message');
      return fault ?? null;
    },
    end: async () => {
      await worker.terminate();
      await rm(folder, { recursive: true });
    },
  };
}

async function bundle(file: string, index: 'real' | 'fake'): Promise<void> {
  const sources = join(process.cwd(), 'test/output/incremental');
  const isFaked = (id: string) => id === 'pagefind' && index === 'fake';
  const built = await rolldown({
    input: join(sources, `${file.split(/[\\/]/).at(-1)?.replace('.mjs', '.ts')}`),
    platform: 'node',
    external: (id) => /^[^./]/.test(id) && !isFaked(id),
    plugins: [{ name: 'fake-index', resolveId: (id) => (isFaked(id) ? join(sources, 'fakeIndex.ts') : null) }],
    logLevel: 'silent',
  });
  await built.write({ file, format: 'esm', codeSplitting: false });
  await built.close();
}
