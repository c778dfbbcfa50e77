/**
 * Handles pointing, focus and typing: prefetching, footnote previews, the prompt. The main script loads it after
 * hydration begins. Until then, links, footnote marks and the search form work as they do without scripts.
 */
import type { createBrowserRouter } from 'react-router-dom';
import { emit, listen } from '../dom/events.ts';
import { recovery } from '../dom/loadScript.ts';
import { followActions } from './actions.ts';
import { followEditions } from './editions/followEditions.ts';
import { recover, reloadPage } from './failures.ts';
import { showWholeFocus } from './keys/wholeFocus.ts';
import type { Fetch } from './navigation/loader.ts';
import type { PageMemory } from './navigation/pageMemory.ts';
import { prefetchLinks } from './navigation/prefetch.ts';
import { followSamePageLinks } from './navigation/samePageLinks.ts';
import { followPrompt } from './prompt/prompt.ts';
import { followFootnotes } from './reading/footnotes.ts';
import { followServices } from './services/services.ts';
import { migrateStorage } from './settings/migrateStorage.ts';

type Router = ReturnType<typeof createBrowserRouter>;

/** Starts all of it; call it once. `prefetch` fetches a page unless it is in memory, and `fetchPage` always. */
export function followInteraction(
  router: Router,
  base: string,
  prefetch: (url: URL) => Promise<unknown>,
  memory: PageMemory,
  fetchPage: Fetch,
): void {
  recovery.recover = recover;
  followActions({
    comments: async () => (await import('./services/comments.ts')).showComments,
    reload: async () => reloadPage,
  });
  migrateStorage();
  prefetchLinks(base, prefetch);
  followFootnotes();
  showWholeFocus();
  followServices();
  followEditions();
  const navigate = (to: string, shouldReplace: boolean) => router.navigate(to, { replace: shouldReplace });
  followSamePageLinks(base, ({ pathname, search, hash }) => navigate(pathname + search + hash, true));
  const { showAskedCommand } = followPrompt({
    base,
    // To the current address, as with a link: no new history entry.
    navigate: (to, replace) => navigate(to, replace || new URL(to, location.href).href === location.href),
    isLeaving: () => (router.state.navigation.location?.pathname ?? location.pathname) !== location.pathname,
  });
  router.subscribe(({ historyAction, location, navigation }) => {
    if (navigation.state !== 'idle') return;
    showAskedCommand();
    // As the inline script does for the first page: going back, or to a section, needs exact positions.
    const isGradual = historyAction === 'PUSH' && location.search + location.hash === '';
    document.documentElement.toggleAttribute('data-gradual', isGradual);
  });
  showAskedCommand();
  listen('catpost:change', (moved) =>
    import('./navigation/refresh.ts').then(
      ({ refreshPage }) => refreshPage(memory, fetchPage, router, moved),
      () => {},
    ),
  );
  emit('catpost:ready');
}
