/** Presses keys as a reader would, on elements of the page. */
import { afterEach, beforeEach } from 'vitest';
import { createKeys } from '../../../src/browser/keys/keys.ts';

/** Listens for keys in each test of the file. Empties the page after it. */
export function listenForKeys(): void {
  const press = createKeys();
  const listen = (event: KeyboardEvent) => press(event, event.composedPath()[0] ?? null);
  beforeEach(() => window.addEventListener('keydown', listen));
  afterEach(() => {
    window.removeEventListener('keydown', listen);
    document.body.replaceChildren();
  });
}

/** Presses a key, by default `/`, on an element. Returns whether the page takes it as a command. */
export function isTaken(element: Element, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true, cancelable: true, ...init });
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

/** Presses `/` and Ctrl-K on an element. Returns for each whether the page takes it as a command. */
export function areTaken(element: Element): [slash: boolean, controlK: boolean] {
  return [isTaken(element), isTaken(element, { key: 'k', ctrlKey: true })];
}
