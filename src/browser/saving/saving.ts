/** Saving and removing: what is fetched for it, what it takes, and the worker that lives as long as something is saved. */

import { cacheNameOf } from '../../dom/storageKey.ts';
import { parseDocument } from '../../dom/trustedHtml.ts';
import { workerUrl } from '../../dom/workerUrl.ts';
import type { Page } from '../../types/page.ts';
import { readPage } from '../navigation/readPage.ts';
import { type Copy, gather, prune } from './savedCopies.ts';
import { needsOf } from './savedFiles.ts';
import { inTurn, readSavedList, type SavedItem, writeSavedList } from './savedList.ts';

/** What is about to be saved; nothing of it is kept yet. `pages` are the addresses of its documents. */
export type Draft = { path: string; title: string; posts: number; pages: string[]; copies: Map<string, Copy> };

/** What `pages` documents of a draft take with their pictures, and what all pages of the site share. */
type Size = { pages: number; own: number; shared: number };

/** Fetches the page at `path`, and the list of all posts where it is a tag's. Rejects where it cannot be had. */
export async function draftOf(path: string, base: string, signal: AbortSignal): Promise<Draft> {
  const draft: Draft = { path, title: '', posts: 1, pages: [], copies: new Map() };
  const posts: string[] = [];
  for (let next: string | null = path; next !== null; ) {
    const page: Page = await fetchPage(draft, next, base, signal);
    if (page.kind === 'listing') {
      Object.assign(draft, { title: page.title, posts: page.count });
      posts.push(...page.entries.map(({ href }) => href));
      next = page.pager.older;
    } else {
      draft.title = 'title' in page ? [page.title].flat().join(' / ') : path;
      next = null;
    }
  }
  draft.pages.push(...posts.map((post) => location.origin + post));
  return draft;
}

/** Fetches the first `count` documents that are not there yet, each with what it needs. */
export async function fetchDraft(
  draft: Draft,
  count: number,
  base: string,
  signal: AbortSignal,
  onPage: (done: number) => void,
): Promise<void> {
  for (const [index, url] of draft.pages.slice(0, count).entries()) {
    await gather([url], draft.copies, isShared(base), signal);
    if (!draft.copies.has(url)) throw new Error(`${url} was not found.`);
    onPage(index + 1);
  }
}

/** Of what is fetched so far. */
export function sizeOf({ pages, copies }: Draft): Size {
  const fetched = pages.filter((url) => copies.has(url));
  const pictures = fetched.flatMap((url) => needsOf(copies.get(url)?.text ?? '', url).pictures);
  const bytesOf = (urls: Iterable<string>) => [...urls].reduce((sum, url) => sum + (copies.get(url)?.bytes ?? 0), 0);
  const own = bytesOf(new Set([...fetched, ...pictures]));
  return { pages: fetched.length, own, shared: bytesOf(copies.keys()) - own };
}

/** Keeps all of the draft or, where it rejects, nothing. */
export async function keepDraft(draft: Draft, base: string): Promise<void> {
  try {
    const registration = await inTurn(base, () => putDraft(draft, base));
    // From then on it answers, whenever the network goes.
    await activated(registration);
  } catch (error) {
    await inTurn(base, async () => tidy(base, await readSavedList(base)));
    throw error;
  }
}

async function putDraft(draft: Draft, base: string): Promise<ServiceWorkerRegistration> {
  const { path, title, pages, copies } = draft;
  const registration = await navigator.serviceWorker.register(workerUrl(base));
  const cache = await caches.open(cacheNameOf(base));
  // Another tab may have removed what was there when this was fetched.
  const needs = [...copies.values()].flatMap((copy) => copy.needs);
  await gather(needs, copies, async (url) => (await cache.match(url)) !== undefined);
  for (const [url, { response }] of copies) await cache.put(url, response);
  const item: SavedItem = { path, title, pages: pages.map((url) => new URL(url).pathname), bytes: sizeOf(draft).own };
  await writeSavedList(base, [...(await readSavedList(base)).filter((saved) => saved.path !== path), item]);
  return registration;
}

/** `ready` would wait for ever where the document came by an address in another encoding than the worker's. */
function activated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'redundant') reject(new Error('The worker did not start.'));
      else if (worker?.state !== 'installing' && worker?.state !== 'installed') resolve();
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** Removes one item of the list, or all. */
export function removeSaved(base: string, path: string | null): Promise<void> {
  return inTurn(base, async () => {
    const list = await readSavedList(base);
    const left = path === null ? [] : list.filter((item) => item.path !== path);
    if (left.length > 0) await writeSavedList(base, left);
    await tidy(base, left);
  });
}

/** What all copies together take. */
export async function savedBytes(base: string): Promise<number> {
  if (!(await caches.has(cacheNameOf(base)))) return 0;
  const cache = await caches.open(cacheNameOf(base));
  const blobs = await Promise.all((await cache.matchAll()).map((kept) => kept.blob()));
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

async function fetchPage(draft: Draft, path: string, base: string, signal: AbortSignal): Promise<Page> {
  const url = location.origin + path;
  draft.pages.push(url);
  await gather([url], draft.copies, isShared(base), signal);
  const page = readPage(parseDocument(draft.copies.get(url)?.text ?? ''))?.page;
  if (!page) throw new Error(`${url} was not found.`);
  return page;
}

/** Scripts and fonts that are there already; all else is fetched anew, to be as new as the page. */
function isShared(base: string): (url: string) => Promise<boolean> {
  const start = `${location.origin}${base}assets/`;
  return async (url) =>
    url.startsWith(start) &&
    !url.startsWith(`${start}img/`) &&
    (await caches.match(url, { cacheName: cacheNameOf(base) })) !== undefined;
}

/** Drops what is not on the list; with nothing on it, the cache and the worker too. */
async function tidy(base: string, left: SavedItem[]): Promise<void> {
  if (left.length > 0) {
    const paths = new Set(left.flatMap(({ pages }) => pages));
    await prune(await caches.open(cacheNameOf(base)), (path) => paths.has(path));
    return;
  }
  await caches.delete(cacheNameOf(base));
  const registration = await navigator.serviceWorker.getRegistration(base);
  // Where there is none, this may be that of a site above this one.
  if (registration?.scope === location.origin + base) await registration.unregister();
}
