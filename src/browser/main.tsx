/**
 * The main script: React takes over the page that is already there, and from then on its links. Where the document is
 * not a page of ours nothing happens, and it stays what it is.
 */
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { Fault } from '../pages/Fault.tsx';
import { pageRouteId, pageRoutes } from '../pages/routes.tsx';
import { followActions } from './actions.ts';
import { fetchPage } from './fetchPage.ts';
import { readHead } from './head.ts';
import { clickedUrl } from './links.ts';
import { createLoader } from './loader.ts';
import { createPageMemory } from './pageMemory.ts';
import { prefetchLinks } from './prefetch.ts';
import { RoutedPage } from './RoutedPage.tsx';
import { type PageDocument, readPage } from './readPage.ts';
import { followScroll, rememberPlace } from './scroll.ts';

const root = document.getElementById('root');
const first = readPage(document);
if (root && first && location.pathname.startsWith(first.base)) takeOver(root, first);

function takeOver(container: HTMLElement, { page, base, marker }: PageDocument): void {
  followScroll();
  const memory = createPageMemory({ page, head: readHead(document) });
  const { load, prefetch, refresh, arrive } = createLoader(
    memory,
    (url, signal) => fetchPage(url.href, marker, signal),
    () => router,
  );
  const fault = <Fault home={base} here={location.href} />;
  const router = createBrowserRouter(pageRoutes(load, <RoutedPage memory={memory} />, fault), {
    basename: base === '/' ? '/' : base.slice(0, -1),
    // Read from the document, so that the first page is never asked for again.
    hydrationData: { loaderData: { [pageRouteId]: page } },
  });
  router.subscribe(({ navigation }) => (navigation.state === 'idle' ? arrive() : rememberPlace()));
  hydrateRoot(container, <RouterProvider router={router} />);
  document.addEventListener('click', (event) => {
    const url = clickedUrl(event, base);
    if (!url) return;
    event.preventDefault();
    // To the page that is shown: nothing changes but the place.
    if (url.pathname === location.pathname) window.scrollTo(0, 0);
    router.navigate(url.pathname.slice(base.length - 1) + url.search + url.hash);
  });
  prefetchLinks(base, prefetch);
  followActions({ settings: () => import('./settingsDialog.ts').then(({ openSettings }) => openSettings) });
  if (import.meta.hot) document.addEventListener('catpost:change', refresh);
}
