/** Fetches a page when its link is pointed at, focused or touched, so that the click finds it there. */
import { anchorOf, pageUrl } from '../../dom/links.ts';

/** A pointer on its way across the page rests on no link as long as this, in milliseconds. */
const dwell = 65;

const atOnce = 2;

/** `load` starts fetching a URL unless it is there already, and settles when it is. */
export function prefetchLinks(base: string, load: (url: URL) => Promise<unknown>): void {
  if (savesData()) return;
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const prefetch = (event: Event) => {
    const anchor = anchorOf(event);
    const url = anchor && pageUrl(anchor, base);
    if (!url || url.pathname === location.pathname || running >= atOnce) return;
    running += 1;
    const done = () => {
      running -= 1;
    };
    load(url).then(done, done);
  };
  document.addEventListener('pointerover', (event) => {
    clearTimeout(timer);
    timer = setTimeout(prefetch, dwell, event);
  });
  document.addEventListener('focusin', prefetch);
  document.addEventListener('touchstart', prefetch, { passive: true });
}

/** Readers who pay for their bytes, or wait for them, get only what they ask for. */
function savesData(): boolean {
  if (!('connection' in navigator)) return false;
  const { connection } = navigator;
  if (typeof connection !== 'object' || connection === null) return false;
  if ('saveData' in connection && connection.saveData === true) return true;
  return 'effectiveType' in connection && /2g/.test(String(connection.effectiveType));
}
