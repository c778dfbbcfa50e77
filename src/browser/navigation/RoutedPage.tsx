/** The page of the current route, and what goes with a navigation: head, focus, announcement, the sign of waiting. */

import { useEffect, useRef, useState } from 'react';
import { useLoaderData, useLocation, useNavigation } from 'react-router-dom';
import { emit } from '../../dom/events.ts';
import { announce } from '../../dom/liveRegions.ts';
import type { Missing } from '../../pages/NotFound.tsx';
import { PageView } from '../../pages/PageView.tsx';
import type { Page } from '../../types/page.ts';
import { focusOn, namedElement } from './fragment.ts';
import { applyHead } from './head.ts';
import type { PageMemory } from './pageMemory.ts';
import { arrival, useScroll } from './scroll.ts';

/** Milliseconds that a navigation may take before the reader is told that it is under way. */
const patience = 300;

/**
 * Renders what the server rendered, with nothing around it. The key is the path: whatever a translator or an extension
 * did to a page goes with its elements, and React never looks for its own text in them.
 */
export function RoutedPage({ memory }: { memory: PageMemory }) {
  const page = useLoaderData<Page>();
  const { pathname } = useLocation();
  const missing = useMissing(page);
  useArrival(page, memory);
  useScroll();
  useBusy();
  useReading();
  useFoundWords(page);
  return <PageView key={pathname} page={page} missing={missing} />;
}

/** A path that is only misspelt is gone to; any other gets its suggestions. */
function useMissing(page: Page): Missing | null {
  const [missing, setMissing] = useState<Missing | null>(null);
  useEffect(() => {
    if (page.kind !== 'not-found') return;
    import('./notFound.ts')
      .then(({ findMissing }) => findMissing(page, location))
      // What fails leaves the page as it came.
      .then(
        (found) => ('href' in found ? location.replace(found.href) : setMissing(found)),
        () => {},
      );
  }, [page]);
  return missing;
}

/** The new page's head; and, where the reader has moved and not only the content, focus and announcement. */
function useArrival(page: Page, memory: PageMemory): void {
  const { key, hash, pathname, search } = useLocation();
  const shown = useRef({ page, key });
  useEffect(() => {
    const before = shown.current;
    if (before.page === page) return;
    shown.current = { page, key };
    // The router's place and not the window's, which may have moved on to the next entry of the history.
    const url = new URL(pathname + search, window.location.origin);
    memory.recall(url, Number.POSITIVE_INFINITY)?.then((fetched) => {
      if (fetched.kind !== 'page' || fetched.page !== page) return;
      applyHead(fetched.head);
      if (before.key !== key) announce(fetched.head.title);
    });
    // Before the focus moves, which a dialog on top would keep.
    emit('catpost:page', pathname);
    // Where it was the shell that led here, the reader goes on there.
    if (before.key !== key && !document.activeElement?.closest('.pane')) {
      const target = namedElement(hash) ?? document.querySelector<HTMLElement>('h1');
      if (target) focusOn(target);
    }
  }, [page, key, hash, pathname, search, memory]);
}

/** What helps while reading is not needed at first sight: it loads after hydration, when the browser is idle. */
function useReading(): void {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? setTimeout;
    whenIdle(() => import('../reading/reading.ts').then(({ followReading }) => followReading()).catch(() => {}));
  }, []);
}

/** The words that a search led here for, `?h=socket`, are marked in the text. */
function useFoundWords(page: Page): void {
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
    const timer = setTimeout(() => document.documentElement.setAttribute('data-busy', ''), patience);
    return () => {
      clearTimeout(timer);
      document.documentElement.removeAttribute('data-busy');
    };
  }, [state]);
}
