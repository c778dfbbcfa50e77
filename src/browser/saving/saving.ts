/** Saves a draft, removes what is saved, and registers the service worker as long as something is saved. */

import { cacheNameOf } from '../../dom/storageKey.ts';
import { workerUrl } from '../../dom/workerUrl.ts';
import { type Draft, sizeOf } from './draft.ts';
import { gather, prune } from './savedCopies.ts';
import { readSavedList, type SavedItem, withLock, writeSavedList } from './savedList.ts';

/** Stores the draft. If that fails, removes all of it and rejects. */
export async function keepDraft(draft: Draft, base: string): Promise<void> {
  try {
    const registration = await withLock(base, () => putDraft(draft, base));
    // From then on, the service worker answers when the network does not.
    await activated(registration);
  } catch (error) {
    await withLock(base, async () => tidy(base, await readSavedList(base)));
    throw error;
  }
}

/** Removes the item at `path` from the list, or all items if it is null. */
export function removeSaved(base: string, path: string | null): Promise<void> {
  return withLock(base, async () => {
    const list = await readSavedList(base);
    const left = path === null ? [] : list.filter((item) => item.path !== path);
    if (left.length > 0) await writeSavedList(base, left);
    await tidy(base, left);
  });
}

/** Returns the size of all copies in bytes. */
export async function savedBytes(base: string): Promise<number> {
  if (!(await caches.has(cacheNameOf(base)))) return 0;
  const cache = await caches.open(cacheNameOf(base));
  const blobs = await Promise.all((await cache.matchAll()).map((kept) => kept.blob()));
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

async function putDraft(draft: Draft, base: string): Promise<ServiceWorkerRegistration> {
  const { path, title, pages, copies } = draft;
  const registration = await navigator.serviceWorker.register(workerUrl(base));
  const cache = await caches.open(cacheNameOf(base));
  // Another tab may have removed shared files since the draft was fetched.
  const needs = [...copies.values()].flatMap((copy) => copy.needs);
  await gather(needs, copies, async (url) => (await cache.match(url)) !== undefined);
  for (const [url, { response }] of copies) await cache.put(url, response);
  const item: SavedItem = { path, title, pages: pages.map((url) => new URL(url).pathname), bytes: sizeOf(draft).own };
  await writeSavedList(base, [...(await readSavedList(base)).filter((saved) => saved.path !== path), item]);
  return registration;
}

/**
 * Resolves when the service worker is active. `navigator.serviceWorker.ready` would never resolve for a document whose
 * address is percent-encoded differently from the worker's scope.
 */
function activated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'redundant') reject(new Error('The service worker did not start.'));
      else if (worker?.state !== 'installing' && worker?.state !== 'installed') resolve();
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/**
 * Removes the copies that no item on the list needs. If the list is empty, also removes the cache and the service
 * worker.
 */
async function tidy(base: string, left: SavedItem[]): Promise<void> {
  if (left.length > 0) {
    const paths = new Set(left.flatMap(({ pages }) => pages));
    await prune(await caches.open(cacheNameOf(base)), (path) => paths.has(path));
    return;
  }
  await caches.delete(cacheNameOf(base));
  const registration = await navigator.serviceWorker.getRegistration(base);
  // If this path has no registration, this returns that of a parent path.
  if (registration?.scope === location.origin + base) await registration.unregister();
}
