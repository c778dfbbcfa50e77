/**
 * Pages that were visited or prefetched, so that going back is instant and a click after a prefetch needs no request.
 */
import type { Fetched, VisitedPage } from './fetchPage.ts';

/** The remembered pages. */
export type PageMemory = {
  /** Returns the page at a URL, ignoring query and fragment, if it is not older than `maximumAge` milliseconds. */
  recall: (url: URL, maximumAge: number) => Promise<Fetched> | null;
  /** Remembers a page that has loaded or is loading. One that fails is forgotten. */
  remember: (url: URL, page: Promise<Fetched>) => void;
};

/** The maximum number of pages, because a tab may stay open for days. The oldest is dropped first. */
const capacity = 30;

/** Creates a memory with the page of the first document. */
export function createPageMemory(first: VisitedPage): PageMemory {
  const pages = new Map<string, { at: number; page: Promise<Fetched> }>();
  const remember = (url: URL, page: Promise<Fetched>) => {
    const key = url.pathname;
    pages.delete(key);
    pages.set(key, { at: Date.now(), page });
    const [oldest] = pages.keys();
    if (pages.size > capacity && oldest !== undefined) pages.delete(oldest);
    const forget = () => {
      if (pages.get(key)?.page === page) pages.delete(key);
    };
    page.then(({ kind }) => kind === 'page' || forget(), forget);
  };
  remember(new URL(location.href), Promise.resolve({ kind: 'page', ...first }));
  return {
    remember,
    recall: (url, maximumAge) => {
      const found = pages.get(url.pathname);
      if (!found || Date.now() - found.at > maximumAge) return null;
      // A page that is used becomes the newest, so that the current one is never the oldest.
      pages.delete(url.pathname);
      pages.set(url.pathname, found);
      return found.page;
    },
  };
}
