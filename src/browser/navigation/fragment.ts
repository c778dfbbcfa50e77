/** The place in a page that the fragment of an address names. */
import { decoded } from '../../text/decoded.ts';

/**
 * The element that a fragment names, or null: by its id, by that in lower case, as headings have it, or with the prefix
 * that ids of raw HTML get at build. `hash` begins with `#` or is empty.
 */
export function namedElement(hash: string): HTMLElement | null {
  const name = decoded(hash.slice(1));
  for (const id of [name, name.toLowerCase()]) {
    const found = document.getElementById(id) ?? document.getElementById(`user-content-${id}`);
    if (found) return found;
  }
  return null;
}

/** Opens every closed `<details>` that `target` is in, or is itself; older browsers do not. True where one was closed. */
export function reveal(target: Element | null): boolean {
  let closed = false;
  for (let box = target?.closest('details'); box; box = box.parentElement?.closest('details')) {
    closed ||= !box.open;
    box.open = true;
  }
  return closed;
}

/** The keyboard goes on from there. */
export function focusOn(target: HTMLElement): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
