/**
 * Where the reader was on each entry of the history. React Router's ScrollRestoration (7.18) measures a place when it is
 * left, which for a link to a section is after the browser has scrolled there: going back then stayed at the section.
 * So the place is kept up to date while the reader scrolls.
 */
import { useLayoutEffect, useRef } from 'react';
import { type NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { siteBase } from '../../dom/siteBase.ts';
import { storageKey } from '../../dom/storageKey.ts';
import { decoded } from '../../text/decoded.ts';
import { namedElement, reveal } from './fragment.ts';
import { historyIndex, numberEntry } from './historyEntry.ts';
import { showNewPage } from './viewTransition.ts';

/** Entry -> pixels from the top: those that this document showed, and those of the documents before it. */
const places = new Map<string, number>();
let earlier: Record<string, unknown> = {};

/** The number of the entry that is shown. */
let index = 0;

/** Null from the moment the history has moved until the page has: what scrolls then is neither the old nor the new one. */
let current: string | null = '';

/** How the shown page was come to: null for the first of the document. */
export let arrival: NavigationType | null = null;

/** Starts to follow the reader; to be called once, before the router renders. */
export function followScroll(): void {
  earlier = savedPlaces();
  addEventListener('scroll', rememberPlace, { passive: true });
  // Before the browser follows a link to a section.
  document.addEventListener('click', rememberPlace, { capture: true });
  // Registered before the router's, so that it comes first.
  addEventListener('popstate', ({ state }) => {
    // Where a link within the page has just made the entry, the browser may have scrolled already.
    if (state === null) numberEntry(index);
    else rememberPlace();
    current = null;
  });
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    // Leaving and coming back is the browser's again, which knows the place before any script runs.
    history.scrollRestoration = 'auto';
    savePlaces();
  });
  addEventListener('pageshow', () => {
    history.scrollRestoration = 'manual';
  });
}

/** Notes the place of the current entry; also to be called when a navigation begins. */
export function rememberPlace(): void {
  if (current !== null) places.set(current, window.scrollY);
}

/** Scrolls after each navigation: back to the place, to the section, or to the top. The first page is left alone. */
export function useScroll(): void {
  const location = useLocation();
  const type = useNavigationType();
  const isFirst = useRef(true);
  const shown = useRef(location.pathname);
  useLayoutEffect(() => {
    const { key, hash } = location;
    const entry = key + hash;
    current = entry;
    index = historyIndex();
    const place = places.get(entry) ?? earlier[entry];
    const target = namedElement(hash);
    const wasHidden = reveal(target);
    arrival = isFirst.current ? null : type;
    if (isFirst.current) {
      isFirst.current = false;
      // The browser could not go there, or not by this name, and the reader has not gone anywhere else.
      const isOtherwise = wasHidden || target?.id !== decoded(hash.slice(1));
      if (isOtherwise && window.scrollY === 0) target?.scrollIntoView();
    } else if (type === 'POP' && typeof place === 'number') window.scrollTo(0, place);
    else if (type !== 'REPLACE' && target) target.scrollIntoView();
    // A query alone is a command that ran on the page.
    else if (type === 'PUSH' && shown.current !== location.pathname) window.scrollTo(0, 0);
    shown.current = location.pathname;
    rememberPlace();
    showNewPage();
  }, [location, type]);
}

function savedPlaces(): Record<string, unknown> {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(scrollKey()) ?? '{}');
    return typeof saved === 'object' ? { ...saved } : {};
  } catch {
    // Storage may be denied; the places are then known until the tab is reloaded.
    return {};
  }
}

function savePlaces(): void {
  try {
    // A document that comes back from the browser's memory does not know those that were shown meanwhile.
    sessionStorage.setItem(scrollKey(), JSON.stringify({ ...savedPlaces(), ...Object.fromEntries(places) }));
  } catch {
    // As above.
  }
}

function scrollKey(): string {
  return storageKey(siteBase(), 'scroll');
}
