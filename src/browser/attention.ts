/**
 * What answers a reader who points, focuses or types: prefetching, previews of footnotes, the prompt. The main script
 * fetches it when React has its page; until then links, the marks of footnotes and the form work as without scripts.
 */
import type { createBrowserRouter } from 'react-router-dom';
import { recovery } from '../dom/loadScript.ts';
import { followActions } from './actions.ts';
import { loadAnew, recover } from './faults.ts';
import { prefetchLinks } from './navigation/prefetch.ts';
import { followShownLinks } from './navigation/shownLinks.ts';
import { followPrompt } from './prompt/prompt.ts';
import { followFootnotes } from './reading/previews.ts';
import { carryOver } from './settings/carryOver.ts';

type Router = ReturnType<typeof createBrowserRouter>;

/** To be called once. `prefetch` starts fetching a page unless it is there already. */
export function followAttention(router: Router, base: string, prefetch: (url: URL) => Promise<unknown>): void {
  recovery.recover = recover;
  followActions({ 'load-anew': async () => loadAnew });
  carryOver();
  prefetchLinks(base, prefetch);
  followFootnotes();
  const navigate = (to: string, replace: boolean) => router.navigate(to, { replace });
  followShownLinks(base, ({ pathname, search, hash }) => navigate(pathname + search + hash, true));
  const { look } = followPrompt({
    base,
    // To where the reader is, as with a link: no further entry.
    navigate: (to, replace) => navigate(to, replace || new URL(to, location.href).href === location.href),
    isLeaving: () => (router.state.navigation.location?.pathname ?? location.pathname) !== location.pathname,
  });
  router.subscribe(({ navigation }) => navigation.state === 'idle' && look());
  look();
}
