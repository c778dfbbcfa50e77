/** What dialogs need and jsdom does not implement. */
import { afterAll, afterEach, beforeEach, vi } from 'vitest';

/** Adds the missing methods for the tests of a file. Empties the page and the storage after each test. */
export function stubDialogs(): void {
  const { showModal, close } = HTMLDialogElement.prototype;
  beforeEach(() => {
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true;
      },
      close(this: HTMLDialogElement) {
        this.open = false;
        this.dispatchEvent(new Event('close'));
      },
    });
    vi.stubGlobal(
      'CSSStyleSheet',
      class {
        replaceSync() {}
      },
    );
    Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true, writable: true });
  });
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
  });
  afterAll(() => {
    Object.assign(HTMLDialogElement.prototype, { showModal, close });
    Reflect.deleteProperty(document, 'adoptedStyleSheets');
  });
}

/** Changes a setting as another tab would. Null removes it. */
export function changeInOtherTab(name: string, value: string | null): void {
  if (value === null) localStorage.removeItem(`catpost  setting ${name}`);
  else localStorage.setItem(`catpost  setting ${name}`, value);
}
