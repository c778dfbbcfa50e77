/** Keeps the page where the reader has scrolled it while the main script was not there yet. */

/** React Router's key for the positions that ScrollRestoration saves. */
const storageKey = 'react-router-scroll-positions';

/**
 * After a reload the browser has restored the place itself, long before this runs. ScrollRestoration would restore it
 * once more, under a reader who has moved on: so the saved place becomes the current one.
 */
export function keepScroll(): void {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return;
    const state: unknown = history.state;
    const key = typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : 'default';
    sessionStorage.setItem(storageKey, JSON.stringify({ ...saved, [key]: window.scrollY }));
  } catch {
    // Storage may be denied; then nothing was saved.
  }
}
