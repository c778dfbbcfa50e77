/** Finds and shows the element that the fragment of an address names. */
import { percentDecode } from '../../text/percentDecode.ts';

/**
 * Returns the element that a fragment names, or null. Also accepts the id in lower case, as headings have it, and
 * without the prefix that ids in raw HTML get at build time. `hash` begins with `#` or is empty.
 */
export function namedElement(hash: string): HTMLElement | null {
  const name = percentDecode(hash.slice(1));
  for (const id of [name, name.toLowerCase()]) {
    const found = document.getElementById(id) ?? document.getElementById(`user-content-${id}`);
    if (found) return found;
  }
  return null;
}

/** Opens each closed `<details>` around `target`, which older browsers do not do. Returns whether one was closed. */
export function reveal(target: Element | null): boolean {
  let closed = false;
  for (let box = target?.closest('details'); box; box = box.parentElement?.closest('details')) {
    closed ||= !box.open;
    box.open = true;
  }
  return closed;
}

/** Moves the focus to an element, so that Tab continues from there. */
export function focusOn(target: HTMLElement): void {
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
