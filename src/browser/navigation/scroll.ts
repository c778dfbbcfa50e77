/**
 * Remembers and restores the scroll position of each history entry. React Router's ScrollRestoration (7.18) measures a
 * position when the entry is left. For a link to a section, the browser has scrolled by then, and going back stayed at
 * the section. So this module records the position while the reader scrolls.
 */
import { useLayoutEffect, useRef } from 'react';
import { type NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { siteBase } from '../../dom/siteBase.ts';
import { storageKey } from '../../dom/storageKey.ts';
import { parseObject } from '../../text/parseJson.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import { namedElement, reveal } from './fragment.ts';
import { historyIndex, numberEntry } from './historyEntry.ts';
import { showNewPage } from './viewTransition.ts';

/** History entry to pixels from the top: those that this document showed, and those of the documents before it. */
const positions = new Map<string, number>();
let earlierPositions: Record<string, unknown> = {};

/** The index of the current history entry. */
let currentIndex = 0;

/**
 * The current entry. Null between a change of the history and the render of its page: scrolling belongs to neither page
 * then.
 */
let currentEntry: string | null = '';

/** Whether no page has been shown yet. */
let isFirst = true;

/** How the reader came to the current page. Null for the first page of the document. */
export let arrival: NavigationType | null = null;

/** Starts recording. Call it once, before the router renders. */
export function followScroll(): void {
  earlierPositions = readPositions();
  // A new entry of the reader's, which has no position yet. Without a key, it would have that of another page.
  if (!history.state) numberEntry(-1);
  addEventListener('scroll', rememberPosition, { passive: true });
  // In the capture phase, before the browser follows a link to a section.
  document.addEventListener('click', rememberPosition, { capture: true });
  // Registered before the router's listener, so that it runs first.
  addEventListener('popstate', ({ state }) => {
    // A link within the page has just added the entry, and the browser may have scrolled already.
    if (state === null) numberEntry(currentIndex);
    else rememberPosition();
    currentEntry = null;
  });
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    // When the reader leaves and comes back, the browser restores the position before any script runs.
    history.scrollRestoration = 'auto';
    savePositions();
  });
  addEventListener('pageshow', () => {
    history.scrollRestoration = 'manual';
  });
}

/** Records the position of the current entry. Also call it when a navigation begins. */
export function rememberPosition(): void {
  if (currentEntry !== null) positions.set(currentEntry, window.scrollY);
}

/**
 * Scrolls after each navigation: back to the old position, to a section, or to the top. On the first page of a document
 * the browser has done so, unless it failed.
 */
export function useScroll(): void {
  const location = useLocation();
  const type = useNavigationType();
  const shown = useRef(location.pathname);
  useLayoutEffect(() => {
    const { key, hash } = location;
    const entry = key + hash;
    currentEntry = entry;
    currentIndex = historyIndex();
    const position = positions.get(entry) ?? earlierPositions[entry];
    const target = namedElement(hash);
    // The reader may have closed the details again by the time a link to the current URL has replaced the entry.
    const wasHidden = type !== 'REPLACE' && reveal(target);
    arrival = isFirst ? null : type;
    // Firefox restores no position if the reader returns from another site: it reads `scrollRestoration` before `pagehide`.
    if (typeof position === 'number' && (isFirst ? window.scrollY === 0 : type === 'POP')) window.scrollTo(0, position);
    else if (isFirst) {
      // The browser did not find the section, or it was hidden, and the reader has not scrolled yet.
      const isOtherwise = wasHidden || target?.id !== percentDecode(hash.slice(1));
      if (isOtherwise && window.scrollY === 0) target?.scrollIntoView();
    } else if (type !== 'REPLACE' && target) target.scrollIntoView();
    // A new query alone is a command that ran on the page.
    else if (type === 'PUSH' && shown.current !== location.pathname) window.scrollTo(0, 0);
    isFirst = false;
    shown.current = location.pathname;
    rememberPosition();
    showNewPage();
  }, [location, type]);
}

function readPositions(): Record<string, unknown> {
  try {
    return parseObject(sessionStorage.getItem(scrollKey()));
  } catch {
    // Storage may be denied. Positions then last until the tab is reloaded.
    return {};
  }
}

function savePositions(): void {
  try {
    // A document that returns from the back/forward cache does not know the documents that were shown meanwhile.
    sessionStorage.setItem(scrollKey(), JSON.stringify({ ...readPositions(), ...Object.fromEntries(positions) }));
  } catch {
    // As in readPositions().
  }
}

function scrollKey(): string {
  return storageKey(siteBase(), 'scroll');
}
