/**
 * The old page fades into the new one (styles/motion.css has how). React Router's own `viewTransition` (7.18) leaves the
 * promise of a skipped transition without a handler, an error on every quick step through the history. So the loader
 * holds the new page back until the old one is captured, and the commit ends the transition's update.
 */

/** Milliseconds until the update ends in any case: a page that fails to render must not freeze the window. */
const patience = 500;

let endUpdate: () => void = ignore;

/** Resolves when the old page may be replaced: at once, where there is no fading. */
export function captureOldPage(signal: AbortSignal): Promise<void> {
  if (!('startViewTransition' in document) || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    endUpdate();
    const updated = new Promise<void>((end) => {
      endUpdate = end;
      // The navigation is given up, or another one takes its place.
      signal.addEventListener('abort', () => end());
    });
    const end = endUpdate;
    const transition = document.startViewTransition(() => {
      setTimeout(end, patience);
      resolve();
      return updated;
    });
    // Skipped, as in a hidden window or by the next one.
    transition.ready.catch(ignore);
  });
}

/** To be called when the new page stands in the document, at its place. */
export function showNewPage(): void {
  endUpdate();
}

function ignore(): void {}
