/**
 * The service worker, `/sw.js`: registered when the reader saves the first page, and removed with the last. The network
 * comes first. A saved copy answers if the network fails, and is renewed if it does not. If there is no copy, a page
 * lists all saved pages. Nothing else is ever stored.
 */

import { cacheNameOf } from '../../dom/storageKey.ts';
import { closestPath, offlinePageOf } from './offlinePage.ts';
import { copyOf, gather, prune } from './savedCopies.ts';
import { pictureStart } from './savedFiles.ts';
import { readSavedList, withLock } from './savedList.ts';

/** lib.dom describes windows only. These are the additional types and functions of a service worker. */
type LifeEvent = Event & { waitUntil: (work: Promise<unknown>) => void };
type FetchEvent = LifeEvent & { request: Request; respondWith: (answer: Promise<Response>) => void };
declare const skipWaiting: () => Promise<void>;
declare const clients: { claim: () => Promise<void> };

/** Milliseconds after which the saved copy serves the reader better. */
const networkTimeout = 5_000;

/** Whether the last request timed out. The images of that page then need not wait as long again. */
let isNetworkSlow = false;

const base = new URL('./', location.href).pathname;
const cacheName = cacheNameOf(base);

addEventListener('install', () => void skipWaiting());
addEventListener('activate', (event) => {
  if (isLifeEvent(event)) event.waitUntil(clients.claim());
});
addEventListener('fetch', (event) => {
  if (!isFetchEvent(event)) return;
  const { method, url, headers } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || headers.has('Range') || origin !== location.origin || !pathname.startsWith(base)) return;
  event.respondWith(respond(event, origin + pathname));
});

async function respond(event: FetchEvent, url: string): Promise<Response> {
  const saved = await savedCopy(url);
  if (!saved) {
    const isPage = event.request.mode === 'navigate';
    return fetch(event.request).catch((error) =>
      isPage ? offlinePage(event.request.url, error) : otherSize(url, error),
    );
  }
  // The name contains a hash of the content, so the copy is never outdated.
  if (url.startsWith(`${location.origin}${base}assets/`)) return saved;
  const asked = fetch(event.request).then((response) => ({ response, renewed: renew(url, response.clone()) }));
  event.waitUntil(asked.then(({ renewed }) => renewed).catch(() => {}));
  const answered = asked.then(
    ({ response }) => {
      isNetworkSlow = false;
      return response;
    },
    () => saved,
  );
  const wait = isNetworkSlow && event.request.destination === 'image' ? 0 : networkTimeout;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      isNetworkSlow = true;
      resolve(saved);
    }, wait);
    answered.then((response) => {
      clearTimeout(timer);
      resolve(response);
    });
  });
}

/** Unlike `caches.open`, this does not create the cache. */
function savedCopy(url: string): Promise<Response | undefined> {
  return caches.match(url, { cacheName });
}

/** Finds another size of an image: one is saved, but a browser may request any. */
async function otherSize(url: string, error: unknown): Promise<Response> {
  const start = pictureStart(url);
  if (start === null || !(await caches.has(cacheName))) throw error;
  const cache = await caches.open(cacheName);
  const kept = (await cache.keys()).find((request) => pictureStart(request.url) === start);
  const response = kept && (await cache.match(kept));
  if (!response) throw error;
  return response;
}

/**
 * Returns the page that lists what is saved. It has the status of a failure, so that nothing takes it for the requested
 * page.
 */
async function offlinePage(url: string, error: unknown): Promise<Response> {
  const items = await readSavedList(base);
  const { pathname, search } = new URL(url);
  const closest = closestPath(
    items.flatMap(({ pages }) => pages),
    pathname,
  );
  const page = closest === null ? undefined : await savedCopy(location.origin + closest);
  if (!page) throw error;
  const text = offlinePageOf(await page.text(), items, pathname + search);
  return new Response(text, { status: 503, statusText: 'Offline', headers: page.headers });
}

/** Stores a newer copy of a page, after all files that it needs. */
async function renew(url: string, response: Response): Promise<void> {
  const copy = await copyOf(url, response);
  const saved = await savedCopy(url);
  // On the same day, the same page has the same text.
  if (!copy || !saved || (await saved.text()) === copy.text) return;
  const copies = new Map([[url, copy]]);
  await gather(copy.needs, copies, async (needed) => (await savedCopy(needed)) !== undefined);
  await withLock(base, async () => {
    // The reader may have removed it in the meantime.
    if (!(await savedCopy(url))) return;
    const cache = await caches.open(cacheName);
    // The page is first in the map, and stored last.
    for (const [added, { response: body }] of [...copies].reverse()) await cache.put(added, body);
    // Only a new page can make other files unnecessary.
    if (copy.text !== null) await prune(cache);
  });
}

function isLifeEvent(event: Event): event is LifeEvent {
  return 'waitUntil' in event;
}

function isFetchEvent(event: Event): event is FetchEvent {
  return 'respondWith' in event;
}
