/** The route's loader: returns a page from memory or from its URL. If that fails, the browser loads the document. */

import type { LoaderFunctionArgs } from 'react-router-dom';
import { alertReader, savedOffer } from '../../dom/liveRegions.ts';
import { pageWords } from '../../dom/words.ts';
import type { Page } from '../../types/page.ts';
import type { Fetched } from './fetchPage.ts';
import { historyIndex } from './historyEntry.ts';
import type { PageMemory } from './pageMemory.ts';
import { captureOldPage } from './viewTransition.ts';

/** The part of the router that navigation needs. */
export type Router = {
  navigate: (to: string, options: { replace: boolean; preventScrollReset: boolean }) => Promise<void>;
  revalidate: () => Promise<void>;
  state: { location: Place; navigation: { location?: Place | undefined } };
};

type Place = { pathname: string; search: string; hash: string };

/** Fetches the page at a URL. Rejects when `signal` aborts. */
export type Fetch = (url: URL, signal?: AbortSignal) => Promise<Fetched>;

/** The loader, and what else uses its memory. */
export type Loader = {
  load: (args: LoaderFunctionArgs) => Promise<Page>;
  prefetch: (url: URL) => Promise<unknown>;
  /** Call when a navigation has ended. */
  arrive: () => void;
};

/**
 * How long, in milliseconds, a prefetched or visited page may be shown for a new visit. Going back shows it at any age.
 */
const maximumVisitAge = 60_000;

/** Creates the loader. `router` is a function, because the router is created after the loader. */
export function createLoader(memory: PageMemory, fetchPage: Fetch, router: () => Router): Loader {
  // The index of the history entry of the page that is shown.
  let shownIndex = historyIndex();
  // Set while a navigation only undoes another one, so that the alert about that one stays.
  let isStaying = false;
  return {
    load: async ({ request }) => {
      const url = new URL(request.url);
      // After Back or Forward, `location` is already the new address. After a click, it is still the old one.
      const isTraversal = url.pathname === location.pathname && url.search === location.search;
      // Another query of the page that is shown does not need another document.
      const shownPage = router().state.location;
      const isQuery = url.pathname === shownPage.pathname && url.search !== shownPage.search;
      // The remembered page may still be loading for a cancelled navigation, and then rejects.
      const remembered = await memory
        .recall(url, isTraversal || isQuery ? Number.POSITIVE_INFINITY : maximumVisitAge)
        ?.catch(() => null);
      const fetched = remembered ?? (await fetchAndRemember(url, request.signal));
      if (request.signal.aborted || fetched === null) return never();
      if (fetched.kind === 'page') {
        if (url.pathname !== router().state.location.pathname) await captureOldPage(request.signal);
        if (request.signal.aborted) return never();
        if (!isStaying && !isQuery) alertReader(null);
        isStaying = false;
        return fetched.page;
      }
      if (fetched.kind === 'leave') leave(url, isTraversal, router().state.navigation.location?.hash ?? '');
      else stay(isTraversal);
      return never();
    },
    prefetch: async (url) => {
      if (memory.recall(url, maximumVisitAge)) return;
      await fetchAndRemember(url);
    },
    arrive: () => {
      shownIndex = historyIndex();
    },
  };

  /** Resolves to null if the navigation was cancelled. */
  function fetchAndRemember(url: URL, signal?: AbortSignal): Promise<Fetched | null> {
    const page = fetchPage(url, signal);
    memory.remember(url, page);
    return page.catch(() => null);
  }

  /** Keeps the old page and its URL: a navigation to itself replaces the one in progress. */
  function stay(isTraversal: boolean): void {
    isStaying = true;
    alertReader(pageWords().pageOffline, savedOffer());
    const moved = historyIndex() - shownIndex;
    if (isTraversal && moved !== 0) {
      history.go(-moved);
      return;
    }
    const { pathname, search, hash } = router().state.location;
    router().navigate(pathname + search + hash, { replace: true, preventScrollReset: true });
  }
}

/** Has the browser load the page at `url`. A request has no fragment, so `hash` is passed separately. */
function leave(url: URL, isTraversal: boolean, hash: string): void {
  if (isTraversal) location.reload();
  else location.assign(url.href + hash);
}

/** Never resolves: the navigation waits until the browser has left the page, or another navigation replaces it. */
function never(): Promise<never> {
  return new Promise(() => {});
}
