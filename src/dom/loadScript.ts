/**
 * The one way to every script that loads late: client.ts of the build makes each `import()` of the bundle a call of
 * `loadScript`. What happens where a script does not come is in faults.ts, which is loaded soon after the page.
 */
import { alertReader } from './regions.ts';

/**
 * What is done about a file of this build that did not come: a script is tried once more, by its `address` in the bundle.
 * Else it rejects with a sentence that the reader has been told.
 */
export type Recover = (url: string, address?: string) => Promise<unknown>;

/** That of faults.ts as soon as it is here, which may be what is missing. */
export const recovery: { recover: Recover } = {
  recover: async () => {
    const text = 'A part of this page could not be loaded.';
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

/** A browser remembers that a module failed (https://github.com/whatwg/html/issues/6768): these are not asked for again. */
const failed = new Set<string>();

/** What is under way, for all who wait for it. */
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
