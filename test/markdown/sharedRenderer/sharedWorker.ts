/**
 * A worker for tests of what is made of rendered bodies. The true worker takes 0.6 s of processor time to start, and each
 * build starts one. This one starts at once, because the thread that renders is started once for all tests of a process.
 * It does not end a body that takes too long.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { bundleScript } from '../workerBundle.ts';

let started: Promise<URL> | null = null;

/** Returns the URL of the worker. */
export function sharedWorker(): Promise<URL> {
  started ??= startRenderer();
  return started;
}

async function startRenderer(): Promise<URL> {
  const relay = await bundleScript('test/markdown/sharedRenderer/relay.ts');
  const script = await bundleScript('test/markdown/sharedRenderer/renderer.ts');
  const env = { ...process.env, NODE_ENV: 'production' };
  const renderer = new Worker(script, { env, workerData: relay.href });
  await once(renderer, 'message');
  renderer.unref();
  return relay;
}
