/** Fetches a page when the reader points at, focuses or touches its link, so that a click finds it in memory. */
import { anchorOf, pageUrl } from '../../dom/links.ts';
import { savesData } from '../../dom/savesData.ts';

/** Milliseconds. A pointer that only crosses a link stays on it for less time. */
const hoverDelay = 65;

const maximumRunning = 2;

/** Starts prefetching. `load` fetches a URL unless it is in memory, and settles when it is there. */
export function prefetchLinks(base: string, load: (url: URL) => Promise<unknown>): void {
  if (savesData()) return;
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const prefetch = (event: Event) => {
    const anchor = anchorOf(event);
    const url = anchor && pageUrl(anchor, base);
    if (!url || url.pathname === location.pathname || running >= maximumRunning) return;
    running += 1;
    const done = () => {
      running -= 1;
    };
    load(url).then(done, done);
  };
  document.addEventListener('pointerover', (event) => {
    clearTimeout(timer);
    timer = setTimeout(prefetch, hoverDelay, event);
  });
  document.addEventListener('focusin', prefetch);
  document.addEventListener('touchstart', prefetch, { passive: true });
}
