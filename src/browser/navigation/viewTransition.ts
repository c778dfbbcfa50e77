/**
 * Cross-fades between pages (see styles/pageTransition.css). React Router's own `viewTransition` (7.18) does not handle the
 * rejected promise of a skipped transition, an error on every quick step through the history. So the loader waits until
 * the old page is captured, and the render of the new page ends the transition's update.
 */

/** Milliseconds until the update ends in any case. A page that fails to render must not freeze the window. */
const maximumUpdate = 500;

let endUpdate: () => void = ignore;

/** Resolves when the old page may be replaced: at once if there is no transition. */
export function captureOldPage(signal: AbortSignal): Promise<void> {
  if (!('startViewTransition' in document) || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    endUpdate();
    const updated = new Promise<void>((end) => {
      endUpdate = end;
      // The navigation was cancelled, or another one replaces it.
      signal.addEventListener('abort', () => end());
    });
    const end = endUpdate;
    const transition = document.startViewTransition(() => {
      setTimeout(end, maximumUpdate);
      resolve();
      return updated;
    });
    // The transition was skipped, as in a hidden window or by the next one.
    transition.ready.catch(ignore);
  });
}

/** Call when the new page is in the document and scrolled to its position. */
export function showNewPage(): void {
  endUpdate();
}

function ignore(): void {}
