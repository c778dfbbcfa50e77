/**
 * The page of the current route, and what a navigation changes besides it: the head, the focus, the announcement, the
 * busy bar.
 */

import { useEffect, useRef, useState } from 'react';
import { useLoaderData, useLocation, useNavigation } from 'react-router-dom';
import { emit } from '../../dom/events.ts';
import { announce } from '../../dom/liveRegions.ts';
import { showWords } from '../../dom/words.ts';
import { PageView } from '../../pages/PageView.tsx';
import type { Missing } from '../../types/components.ts';
import type { Page } from '../../types/page.ts';
import { focusOn, namedElement } from './fragment.ts';
import { applyHead } from './head.ts';
import type { PageMemory } from './pageMemory.ts';
import { arrival, useScroll } from './scroll.ts';

/** Milliseconds after which a navigation is shown to be in progress. */
const busyDelay = 300;

/**
 * Renders exactly what the server rendered. The path is the key, so that each page gets new elements: whatever a
 * translator or an extension did to the old ones is gone, and React never looks for its own text in them.
 */
export function RoutedPage({ memory }: { memory: PageMemory }) {
  const page = useLoaderData<Page>();
  const { pathname } = useLocation();
  const missing = useMissing(page);
  useArrival(page, memory);
  useScroll();
  useBusy();
  useReading();
  useSearchHighlight(page);
  return <PageView key={pathname} page={page} missing={missing} />;
}

/** Goes to the right address if the missing path is only misspelt; otherwise returns suggestions. */
function useMissing(page: Page): Missing | null {
  const [missing, setMissing] = useState<Missing | null>(null);
  useEffect(() => {
    if (page.kind !== 'not-found') return;
    import('./notFound.ts')
      .then(({ findMissing }) => findMissing(page, location))
      // If the lookup fails, the page stays as it is.
      .then(
        (found) => ('href' in found ? location.replace(found.href) : setMissing(found)),
        () => {},
      );
  }, [page]);
  return missing;
}

/**
 * Applies the head of a new page. If the reader has moved, and not only the content has changed, also moves the focus
 * and announces the title.
 */
function useArrival(page: Page, memory: PageMemory): void {
  const { key, hash, pathname, search } = useLocation();
  const shown = useRef({ page, key });
  useEffect(() => {
    const before = shown.current;
    if (before.page === page) return;
    shown.current = { page, key };
    showWords(page.frame);
    // The router's address: `location` may already be that of the next history entry.
    const url = new URL(pathname + search, window.location.origin);
    memory.recall(url, Number.POSITIVE_INFINITY)?.then((fetched) => {
      if (fetched.kind !== 'page' || fetched.page !== page) return;
      applyHead(fetched.head);
      if (before.key !== key) announce(fetched.head.title);
    });
    // Dialogs close on this event. It comes before the focus moves, which an open dialog would prevent.
    emit('catpost:page', pathname);
    // After a command of the shell has led here, the focus stays in the shell.
    if (before.key !== key && !document.activeElement?.closest('.pane')) {
      const target = namedElement(hash) ?? document.querySelector<HTMLElement>('h1');
      if (target) focusOn(target);
    }
  }, [page, key, hash, pathname, search, memory]);
}

/** Loads what helps while reading, which is not needed at first sight, when the browser is idle. */
function useReading(): void {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    whenIdle(() => import('../reading/reading.ts').then(({ followReading }) => followReading()).catch(() => {}));
  }, []);
}

/** Highlights the words of a search that led here, as in `?h=socket`. */
function useSearchHighlight(page: Page): void {
  const { search, hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another text, and a link may be followed again
  useEffect(() => {
    if (!/[?&]h=/.test(search)) return;
    const marked = import('../reading/highlight.ts').then(({ highlight }) => highlight(search, hash, arrival));
    return () => {
      marked.then(
        (clear) => clear(),
        () => {},
      );
    };
  }, [page, search, key]);
}

function useBusy(): void {
  const { state } = useNavigation();
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => document.documentElement.setAttribute('data-busy', ''), busyDelay);
    return () => {
      clearTimeout(timer);
      document.documentElement.removeAttribute('data-busy');
    };
  }, [state]);
}
