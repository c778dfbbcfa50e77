/** The route's loader: a page from memory or from its URL; where that fails, the browser goes there itself. */

import type { LoaderFunctionArgs } from 'react-router-dom';
import { alertReader, savedOffer } from '../../dom/liveRegions.ts';
import type { Page } from '../../types/page.ts';
import type { Fetched } from './fetchPage.ts';
import { historyIndex } from './historyEntry.ts';
import type { PageMemory } from './pageMemory.ts';
import { captureOldPage } from './viewTransition.ts';

/** The part of the router that a loader needs, which is made after it. */
type Router = {
  navigate: (to: string, options: { replace: boolean; preventScrollReset: boolean }) => Promise<void>;
  revalidate: () => Promise<void>;
  state: { location: Place; navigation: { location?: Place | undefined } };
};

type Place = { pathname: string; search: string; hash: string };

type Fetch = (url: URL, signal?: AbortSignal) => Promise<Fetched>;

export type Loader = {
  load: (args: LoaderFunctionArgs) => Promise<Page>;
  prefetch: (url: URL) => Promise<unknown>;
  /** To be called when a navigation has ended. */
  arrive: () => void;
};

/** A prefetched or visited page is good for a new visit this long, in milliseconds; for going back, always. */
const fresh = 60_000;

export function createLoader(memory: PageMemory, fetchPage: Fetch, router: () => Router): Loader {
  // The place in the history where the shown page stands.
  let shown = historyIndex();
  // The navigation under way only undoes another one, so the alert about that one stays.
  let staying = false;
  return {
    load: async ({ request }) => {
      const url = new URL(request.url);
      // Going back or forward, the browser is there already; otherwise it is still on the old page.
      const arrived = url.pathname === location.pathname && url.search === location.search;
      // Nor is the page that is shown asked for again because of a query.
      const shownPage = router().state.location;
      const isQuery = url.pathname === shownPage.pathname && url.search !== shownPage.search;
      // A remembered page may still be on its way for a navigation that was given up, and then ends with an error.
      const remembered = await memory
        .recall(url, arrived || isQuery ? Number.POSITIVE_INFINITY : fresh)
        ?.catch(() => null);
      const fetched = remembered ?? (await fetchAndRemember(url, request.signal));
      if (request.signal.aborted || fetched === null) return never();
      if (fetched.kind === 'page') {
        if (url.pathname !== router().state.location.pathname) await captureOldPage(request.signal);
        if (request.signal.aborted) return never();
        if (!staying && !isQuery) alertReader(null);
        staying = false;
        return fetched.page;
      }
      if (fetched.kind === 'leave') leave(url, arrived, router().state.navigation.location?.hash ?? '');
      else stay(arrived);
      return never();
    },
    prefetch: async (url) => {
      if (memory.recall(url, fresh)) return;
      await fetchAndRemember(url);
    },
    arrive: () => {
      shown = historyIndex();
    },
  };

  /** Null where the navigation was given up meanwhile. */
  function fetchAndRemember(url: URL, signal?: AbortSignal): Promise<Fetched | null> {
    const page = fetchPage(url, signal);
    memory.remember(url, page);
    return page.catch(() => null);
  }

  /** Without a network the old page stays, with its URL: a navigation to itself takes the place of the one under way. */
  function stay(arrived: boolean): void {
    staying = true;
    const text = 'You are offline, so that page cannot be loaded. This one is still here.';
    alertReader(text, savedOffer());
    const moved = historyIndex() - shown;
    if (arrived && moved !== 0) {
      history.go(-moved);
      return;
    }
    const { pathname, search, hash } = router().state.location;
    router().navigate(pathname + search + hash, { replace: true, preventScrollReset: true });
  }
}

/** Reads the current page anew, for `dev`. */
export async function refreshPage(memory: PageMemory, fetchPage: Fetch, router: Router): Promise<void> {
  const url = new URL(location.href);
  const fetched = await fetchPage(url);
  if (fetched.kind !== 'page') return location.reload();
  memory.remember(url, Promise.resolve(fetched));
  await router.revalidate();
}

/** Has the browser load the page at `url`. A `Request` has no fragment, so `hash` is that of the navigation. */
function leave(url: URL, arrived: boolean, hash: string): void {
  if (arrived) location.reload();
  else location.assign(url.href + hash);
}

/** The navigation waits until the browser has gone, or another one takes its place. */
function never(): Promise<never> {
  return new Promise(() => {});
}
