/** A draft: a page, or a tag with its posts, that is fetched before the reader decides to save it. */
import { cacheNameOf } from '../../dom/storageKey.ts';
import { parseDocument } from '../../dom/trustedHtml.ts';
import type { Page } from '../../types/page.ts';
import { readPage } from '../navigation/readPage.ts';
import { type Copy, gather } from './savedCopies.ts';
import { needsOf } from './savedFiles.ts';

/** What may be saved. `pages` are the addresses of its documents, `copies` the files that are fetched so far. */
export type Draft = { path: string; title: string; posts: number; pages: string[]; copies: Map<string, Copy> };

/** The bytes of the first `pages` documents with their images, and of the files that all pages of the site share. */
type Size = { pages: number; own: number; shared: number };

/**
 * Fetches the page at `path`. For a tag, also fetches its listings, to find all of its posts. Rejects if a page does
 * not load.
 */
export async function draftOf(path: string, base: string, signal: AbortSignal): Promise<Draft> {
  const draft: Draft = { path, title: '', posts: 1, pages: [], copies: new Map() };
  const posts: string[] = [];
  for (let next: string | null = path; next !== null; ) {
    const page: Page = await fetchPage(draft, next, base, signal);
    if (page.kind === 'listing') {
      Object.assign(draft, { title: page.title, posts: page.count });
      posts.push(...page.entries.map(({ href }) => href));
      next = page.pager?.older ?? null;
    } else {
      draft.title = 'title' in page ? [page.title].flat().join(' / ') : path;
      next = null;
    }
  }
  draft.pages.push(...posts.map((post) => location.origin + post));
  return draft;
}

/** Fetches the first `count` documents that are not fetched yet, each with the files that it needs. */
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

/** Returns the size of what is fetched so far. */
export function sizeOf({ pages, copies }: Draft): Size {
  const fetched = pages.filter((url) => copies.has(url));
  const pictures = fetched.flatMap((url) => needsOf(copies.get(url)?.text ?? '', url).pictures);
  const bytesOf = (urls: Iterable<string>) => [...urls].reduce((sum, url) => sum + (copies.get(url)?.bytes ?? 0), 0);
  const own = bytesOf(new Set([...fetched, ...pictures]));
  return { pages: fetched.length, own, shared: bytesOf(copies.keys()) - own };
}

async function fetchPage(draft: Draft, path: string, base: string, signal: AbortSignal): Promise<Page> {
  const url = location.origin + path;
  draft.pages.push(url);
  await gather([url], draft.copies, isShared(base), signal);
  const page = readPage(parseDocument(draft.copies.get(url)?.text ?? ''))?.page;
  if (!page) throw new Error(`${url} was not found.`);
  return page;
}

/** Finds scripts and fonts that are saved already. All else is fetched again, so that it is as new as the page. */
function isShared(base: string): (url: string) => Promise<boolean> {
  const start = `${location.origin}${base}assets/`;
  return async (url) =>
    url.startsWith(start) &&
    !url.startsWith(`${start}img/`) &&
    (await caches.match(url, { cacheName: cacheNameOf(base) })) !== undefined;
}
