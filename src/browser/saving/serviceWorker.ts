/**
 * The service worker, `/sw.js`: registered with the first page that a reader saves, gone with the last. The network
 * comes first; a saved copy answers where that fails, and is renewed where it does not. Where there is no copy either, a
 * page lists those that there are. Nothing else is ever kept.
 */

import { cacheNameOf } from '../../dom/storageKey.ts';
import { offlinePageOf } from './offlinePage.ts';
import { copyOf, gather, prune } from './savedCopies.ts';
import { pictureStart } from './savedFiles.ts';
import { inTurn, readSavedList } from './savedList.ts';

/** lib.dom knows windows only: this is what a worker of this kind has besides. */
type LifeEvent = Event & { waitUntil: (work: Promise<unknown>) => void };
type FetchEvent = LifeEvent & { request: Request; respondWith: (answer: Promise<Response>) => void };
declare const skipWaiting: () => Promise<void>;
declare const clients: { claim: () => Promise<void> };

/** Milliseconds after which the copy is the better answer. */
const patience = 5_000;

/** The network let the last request wait too long, so that the pictures of that page need not wait as long again. */
let silent = false;

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
  event.respondWith(answer(event, origin + pathname));
});

async function answer(event: FetchEvent, url: string): Promise<Response> {
  const saved = await savedCopy(url);
  if (!saved) {
    const isPage = event.request.mode === 'navigate';
    return fetch(event.request).catch((error) =>
      isPage ? listOfSaved(event.request.url, error) : anySize(url, error),
    );
  }
  // Its name carries the hash of its content.
  if (url.startsWith(`${location.origin}${base}assets/`)) return saved;
  const asked = fetch(event.request).then((response) => ({ response, renewed: renew(url, response.clone()) }));
  event.waitUntil(asked.then(({ renewed }) => renewed).catch(() => {}));
  const answered = asked.then(
    ({ response }) => {
      silent = false;
      return response;
    },
    () => saved,
  );
  const wait = silent && event.request.destination === 'image' ? 0 : patience;
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      silent = true;
      resolve(saved);
    }, wait);
    answered.then((response) => {
      clearTimeout(timer);
      resolve(response);
    });
  });
}

/** Does not create the cache, as opening it would. */
function savedCopy(url: string): Promise<Response | undefined> {
  return caches.match(url, { cacheName });
}

/** One size of each picture is saved, but a browser asks for the one that it needs. */
async function anySize(url: string, error: unknown): Promise<Response> {
  const start = pictureStart(url);
  if (start === null || !(await caches.has(cacheName))) throw error;
  const cache = await caches.open(cacheName);
  const kept = (await cache.keys()).find((request) => pictureStart(request.url) === start);
  const response = kept && (await cache.match(kept));
  if (!response) throw error;
  return response;
}

/** With the status of a failure, so that nothing takes it for the page that was asked for. */
async function listOfSaved(url: string, error: unknown): Promise<Response> {
  const items = await readSavedList(base);
  const [first] = items.flatMap(({ pages }) => pages);
  const page = first === undefined ? undefined : await savedCopy(location.origin + first);
  if (!page) throw error;
  const { pathname, search } = new URL(url);
  const text = offlinePageOf(await page.text(), items, pathname + search);
  return new Response(text, { status: 503, statusText: 'Offline', headers: page.headers });
}

/** The copy is as old as the last visit with a network; what a newer one needs is there before it is. */
async function renew(url: string, response: Response): Promise<void> {
  const copy = await copyOf(url, response);
  const saved = await savedCopy(url);
  // The same page on the same day is the same text.
  if (!copy || !saved || (await saved.text()) === copy.text) return;
  const copies = new Map([[url, copy]]);
  await gather(copy.needs, copies, async (needed) => (await savedCopy(needed)) !== undefined);
  await inTurn(base, async () => {
    // The reader may have removed it meanwhile.
    if (!(await savedCopy(url))) return;
    const cache = await caches.open(cacheName);
    // The page itself comes first in the map and last into the cache.
    for (const [added, { response: body }] of [...copies].reverse()) await cache.put(added, body);
    // Only a page needs other files than it did before.
    if (copy.text !== null) await prune(cache);
  });
}

function isLifeEvent(event: Event): event is LifeEvent {
  return 'waitUntil' in event;
}

function isFetchEvent(event: Event): event is FetchEvent {
  return 'respondWith' in event;
}
