/**
 * The main script: React hydrates the page and handles its links from then on. If the document is not a page of
 * catpost, it does nothing.
 */

// First, because it changes how the others are evaluated.
import './plainErrors.ts';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { clickedUrl, isRoutable } from '../dom/links.ts';
import { withWords } from '../dom/scriptWords.ts';
import { showWords } from '../dom/words.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { pageRouteId, pageRoutes } from '../pages/routes.tsx';
import { followActions } from './actions.ts';
import { copying } from './copying.ts';
import { fetchPage } from './navigation/fetchPage.ts';
import { readHead } from './navigation/head.ts';
import { createLoader } from './navigation/loader.ts';
import { createPageMemory } from './navigation/pageMemory.ts';
import { RoutedPage } from './navigation/RoutedPage.tsx';
import { type PageDocument, readPage } from './navigation/readPage.ts';
import { followScroll, rememberPosition } from './navigation/scroll.ts';
import { restoreErrors } from './plainErrors.ts';

restoreErrors();
// In a separate task: together with evaluating the libraries, it would block a slow phone for too long (Lighthouse). A
// timer that is set while the script is evaluated would have V8 parse the script again, where its stack is recorded.
queueMicrotask(() => setTimeout(begin));

function begin(): void {
  const root = document.getElementById('root');
  const first = readPage(document);
  if (!root || !first) return;
  const { pathname } = location;
  if (pathname.startsWith(first.base) && isRoutable(pathname)) takeOver(root, first);
  else
    import('./navigation/normalizedAddress.ts').then(
      ({ normalizeAddress }) => normalizeAddress(first.base) && takeOver(root, first),
      ignore,
    );
}

function takeOver(container: HTMLElement, { page, base, marker }: PageDocument): void {
  showWords(page.frame);
  followScroll();
  followActions({
    'copy-code': copying(() => import('./reading/copyCode.ts')),
    'keys-help': withWords(
      () => import('./keys/keysHelp.ts'),
      ({ showKeys }, words) => showKeys(words),
    ),
    'load-frame': async () => (await import('./reading/loadFrame.ts')).loadFrame,
    save: withWords(
      () => import('./saving/saveDialog.ts'),
      ({ openSaved }, words) => openSaved(router.state.location.pathname, words),
    ),
    settings: withWords(
      () => import('./settings/settingsDialog.ts'),
      ({ openSettings }, words) => openSettings(words),
    ),
    share: copying(() => import('./reading/share.ts')),
    zoom: withWords(
      () => import('./reading/zoom.ts'),
      ({ zoom }, words, link) => zoom(link, words),
    ),
  });
  const memory = createPageMemory({ page, head: readHead(document) });
  // A query does not change a page's document, so it is not part of the request.
  const fetchUrl = (url: URL, signal?: AbortSignal) => fetchPage(url.origin + url.pathname, marker, signal);
  const { load, prefetch, arrive } = createLoader(memory, fetchUrl, () => router);
  const failure = <FailedPage home={base} here={location.href} words={page.frame.words} />;
  // Without a basename, which would turn `/blog/` into `/blog`. The one route matches whole paths.
  const router = createBrowserRouter(pageRoutes(load, <RoutedPage memory={memory} />, failure), {
    // Read from the document, so that the first page is not requested again.
    hydrationData: { loaderData: { [pageRouteId]: page } },
  });
  router.subscribe(({ navigation }) => (navigation.state === 'idle' ? arrive() : rememberPosition()));
  // React splits the work of a transition. Otherwise hydration would be one task of 80 ms.
  startTransition(() => {
    hydrateRoot(container, <RouterProvider router={router} />);
  });
  document.addEventListener('click', (event) => {
    const url = clickedUrl(event, base);
    // samePageLinks.ts handles a link to the current URL.
    if (!url || url.href === location.href) return;
    event.preventDefault();
    // To another query of the same page: only the scroll position changes.
    if (url.pathname === location.pathname) window.scrollTo(0, 0);
    router.navigate(url.pathname + url.search + url.hash);
  });
  import('./interaction.ts').then(
    ({ followInteraction }) => followInteraction(router, base, prefetch, memory, fetchUrl),
    ignore,
  );
}

function ignore(): void {}
