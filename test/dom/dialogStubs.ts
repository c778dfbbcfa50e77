/** What dialogs need and jsdom does not implement. */
import { afterAll, afterEach, beforeEach } from 'vitest';
import { stubAdoptedStyles } from './styleStub.ts';

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
    stubAdoptedStyles();
  });
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
  });
  afterAll(() => {
    Object.assign(HTMLDialogElement.prototype, { showModal, close });
  });
}

/** Changes a setting as another tab would. Null removes it. */
export function changeInOtherTab(name: string, value: string | null): void {
  if (value === null) localStorage.removeItem(`catpost  setting ${name}`);
  else localStorage.setItem(`catpost  setting ${name}`, value);
}
