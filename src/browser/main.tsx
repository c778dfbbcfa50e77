/**
 * The main script: React takes over the page that is already there, and from then on its links. Where the document is
 * not a page of ours nothing happens, and it stays what it is.
 */
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { clickedUrl, isRoutable } from '../dom/links.ts';
import { Fault } from '../pages/Fault.tsx';
import { pageRouteId, pageRoutes } from '../pages/routes.tsx';
import { followActions } from './actions.ts';
import { fetchPage } from './navigation/fetchPage.ts';
import { readHead } from './navigation/head.ts';
import { createLoader, refreshPage } from './navigation/loader.ts';
import { createPageMemory } from './navigation/pageMemory.ts';
import { RoutedPage } from './navigation/RoutedPage.tsx';
import { type PageDocument, readPage } from './navigation/readPage.ts';
import { followScroll, rememberPlace } from './navigation/scroll.ts';

// A task of its own: with the evaluation of the libraries it takes 110 ms on a slow phone, by Lighthouse.
setTimeout(() => {
  const root = document.getElementById('root');
  const first = readPage(document);
  if (!root || !first) return;
  const { pathname } = location;
  if (pathname.startsWith(first.base) && isRoutable(pathname)) takeOver(root, first);
  else
    import('./navigation/settledAddress.ts').then(
      ({ settleAddress }) => settleAddress(first.base) && takeOver(root, first),
      ignore,
    );
});

function takeOver(container: HTMLElement, { page, base, marker }: PageDocument): void {
  followScroll();
  followActions({
    'copy-code': async () => (await import('./reading/copyCode.ts')).copyCode,
    'keys-help': async () => (await import('./prompt/keysHelp.ts')).showKeys,
    'load-frame': async () => (await import('./reading/loadFrame.ts')).loadFrame,
    save: async () => {
      const { openSaved } = await import('./saving/saveDialog.ts');
      return () => openSaved(router.state.location.pathname);
    },
    settings: async () => (await import('./settings/settingsDialog.ts')).openSettings,
    share: async () => (await import('./reading/share.ts')).share,
    zoom: async () => (await import('./reading/zoom.ts')).zoom,
  });
  const memory = createPageMemory({ page, head: readHead(document) });
  // No query makes another document of a page, so none is asked for with one.
  const fetchUrl = (url: URL, signal?: AbortSignal) => fetchPage(url.origin + url.pathname, marker, signal);
  const { load, prefetch, arrive } = createLoader(memory, fetchUrl, () => router);
  const fault = <Fault home={base} here={location.href} />;
  // It has no basename, with which it would go to `/blog` for `/blog/`: the one route takes whole paths.
  const router = createBrowserRouter(pageRoutes(load, <RoutedPage memory={memory} />, fault), {
    // Read from the document, so that the first page is never asked for again.
    hydrationData: { loaderData: { [pageRouteId]: page } },
  });
  router.subscribe(({ navigation }) => (navigation.state === 'idle' ? arrive() : rememberPlace()));
  // React slices a transition, which would be one task of 80 ms there.
  startTransition(() => {
    hydrateRoot(container, <RouterProvider router={router} />);
  });
  document.addEventListener('click', (event) => {
    const url = clickedUrl(event, base);
    // The very address that is shown is for shownLinks.ts.
    if (!url || url.href === location.href) return;
    event.preventDefault();
    // To the page that is shown: nothing changes but the place.
    if (url.pathname === location.pathname) window.scrollTo(0, 0);
    router.navigate(url.pathname + url.search + url.hash);
  });
  import('./attention.ts').then(({ followAttention }) => followAttention(router, base, prefetch), ignore);
  if (import.meta.hot) document.addEventListener('catpost:change', () => refreshPage(memory, fetchUrl, router));
}

function ignore(): void {}
