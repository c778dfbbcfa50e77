/**
 * Loads every script that is not part of the main script. The build (client.ts) turns each `import()` of the bundle
 * into a call of `loadScript`, in place of Vite's preload helper: the error of a failed `import()` does not say which
 * address failed, and why. failures.ts, which loads soon after the page, handles a script that does not load.
 */
import { alertReader } from './liveRegions.ts';
import { pageWords } from './words.ts';

/**
 * Handles a file of this build that did not load. A script is tried once more by its `address` in the bundle. If that
 * fails too, tells the reader and rejects with the same message.
 */
export type Recover = (url: string, address?: string) => Promise<unknown>;

/** The handler of failures.ts once that has loaded. Until then, and if it fails to load, a plain message. */
export const recovery: { recover: Recover } = {
  recover: async () => {
    const text = pageWords().partFailed;
    alertReader(text);
    throw new Error(text);
  },
};

/**
 * Imports a script by its address in the bundle.
 *
 * @public for the bundle
 */
export function loadScript(address: string): Promise<unknown> {
  const module = loading.get(address) ?? start(address).finally(() => loading.delete(address));
  loading.set(address, module);
  return module;
}

/** Scripts that failed. A browser never requests a failed module again: https://github.com/whatwg/html/issues/6768 */
const failed = new Set<string>();

/** Scripts that are loading, so that each is requested once. */
const loading = new Map<string, Promise<unknown>>();

async function start(address: string): Promise<unknown> {
  try {
    // All scripts of the site are in one folder.
    if (!failed.has(address)) return await import(/* @vite-ignore */ address);
  } catch {
    failed.add(address);
  }
  return recovery.recover(new URL(address, import.meta.url).href, address);
}
