/** Steps through a page: from link to link of a listing, or from heading to heading of a text. */

/** Moves the focus one step forward or back. */
export function step(by: 1 | -1): void {
  // A post also has entries, those of related posts.
  const links = elements('main:not(:has(article)) .entries a');
  const stops = links.length > 0 ? links : elements('main h1, main section[data-section] > :is(h2, h3, h4, h5, h6)');
  const stop = stops[nextIndex(stops, by)];
  if (!stop) return;
  if (!(stop instanceof HTMLAnchorElement)) stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
  if (stop.matches('h1')) window.scrollTo(0, 0);
  // The page's scroll-padding keeps a stop clear of the status bar.
  else stop.scrollIntoView({ block: links.length > 0 ? 'nearest' : 'start', behavior: 'instant' });
}

/**
 * Returns the index of the next stop: counted from the focused one or, if the reader has scrolled away from it, from
 * the top of the window.
 */
function nextIndex(stops: HTMLElement[], by: 1 | -1): number {
  const focusedIndex = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
  const height = window.innerHeight;
  const tops = stops.map((stop) => stop.getBoundingClientRect().top);
  const at = tops[focusedIndex];
  if (at !== undefined && at >= 0 && at <= height) return focusedIndex + by;
  // After a key, the heading is this far below the top of the window.
  const edge = 2 * Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart || '0');
  if (by === -1) return tops.findLastIndex((top) => top < 0);
  return tops.findIndex((top, index) => top > edge && !stops[index]?.matches('h1'));
}

function elements(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}
