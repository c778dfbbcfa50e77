/**
 * Runs the modules of components. An element with `data-module` names its module, which is loaded when the element comes
 * near the window. Its default export is called with the element, and may return a function that is called when the
 * reader goes to another page.
 */
import { listen } from '../../dom/events.ts';

/** What the default export of a module returns: a function that ends its work, or anything else. */
type CleanUp = () => void;

/** Follows the elements of the page that is shown, until another one is shown. */
export function followComponents(): void {
  const page = new AbortController();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        observer.unobserve(target);
        void start(target, page.signal);
      }
    },
    { rootMargin: '200px' },
  );
  for (const element of document.querySelectorAll<HTMLElement>('[data-module]')) observer.observe(element);
  listen(
    'catpost:page',
    () => {
      observer.disconnect();
      page.abort();
    },
    page.signal,
  );
}

/** Loads the module of an element and calls it. An error in it is printed, and leaves the page as it is. */
async function start(element: HTMLElement, signal: AbortSignal): Promise<void> {
  const address = element.dataset.module ?? '';
  try {
    const loaded: unknown = await import(/* @vite-ignore */ address);
    const run = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : null;
    if (typeof run !== 'function') throw new Error('The module has no function as its default export.');
    if (signal.aborted || !element.isConnected) return;
    const cleanUp: unknown = await run(element);
    if (isCleanUp(cleanUp)) endWith(signal, () => guarded(address, cleanUp));
  } catch (error) {
    console.error(address, error);
  }
}

function isCleanUp(value: unknown): value is CleanUp {
  return typeof value === 'function';
}

function endWith(signal: AbortSignal, end: () => void): void {
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
}

function guarded(address: string, cleanUp: CleanUp): void {
  try {
    cleanUp();
  } catch (error) {
    console.error(address, error);
  }
}
