// @vitest-environment jsdom
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followActions } from '../../src/browser/actions.ts';
import { showKeys } from '../../src/browser/keys/keysHelp.ts';
import { previewFootnote } from '../../src/browser/reading/footnotePreview.ts';
import { openSettings } from '../../src/browser/settings/settingsDialog.ts';
import { openDialog } from '../../src/dom/dialog.ts';
import { emit } from '../../src/dom/events.ts';
import { changeSetting, showSettings } from '../../src/dom/settings.ts';

const { showModal, close } = HTMLDialogElement.prototype;

beforeEach(() => {
  // jsdom does not implement these.
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

afterAll(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
  Reflect.deleteProperty(document, 'adoptedStyleSheets');
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

const pageChanges = () => emit('catpost:page', '/');

describe('a dialog', () => {
  const open = () => openDialog({ className: 'test', ariaLabel: 'Test' }, () => []);

  test.each<[string, (dialog: HTMLDialogElement) => unknown]>([
    ['another page', pageChanges],
    ['a step through the history', () => dispatchEvent(new PopStateEvent('popstate'))],
    ['its own button', (dialog) => dialog.close()],
  ])('is closed by %s, and then removes its listeners', (_, act) => {
    const dialog = open();
    const closing = vi.spyOn(dialog, 'close');
    act(dialog);
    expect(document.querySelector('dialog')).toBeNull();
    closing.mockClear();
    pageChanges();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(closing).not.toHaveBeenCalled();
  });

  test.each([
    ['a setting', () => showSettings()],
    ['what is saved', () => emit('catpost:saved')],
    ['another place on the page', () => dispatchEvent(new HashChangeEvent('hashchange'))],
  ])('stays open after a change of %s', (_, act) => {
    const dialog = open();
    act();
    expect(dialog.isConnected).toBe(true);
    pageChanges();
  });
});

test('a footnote preview closes with its page, even outside of the text', () => {
  document.body.innerHTML = '<p><a data-footnote-ref href="#note">1</a></p><p id="note">A note.</p>';
  const reference = document.querySelector('a');
  if (!reference) throw new Error('There is no reference.');
  vi.spyOn(reference, 'matches').mockReturnValue(true);
  reference.addEventListener('focusin', previewFootnote);
  reference.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  expect(document.querySelector('[role=tooltip]')?.textContent).toBe('A note.');
  pageChanges();
  expect(document.querySelector('[role=tooltip]')).toBeNull();
});

describe('an open dialog shows what another tab changes', () => {
  const other = (name: string, value: string | null) => {
    if (value === null) localStorage.removeItem(`catpost  setting ${name}`);
    else localStorage.setItem(`catpost  setting ${name}`, value);
    showSettings();
  };
  const checked = () =>
    [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => `${name}=${value}`);

  test.each([
    ['theme', 'amber', 'theme=amber'],
    ['size', 'huge', 'size=huge'],
    ['face', 'serif', 'face=serif'],
    ['keys', 'off', 'keys=off'],
    ['news', 'off', 'news=off'],
    ['theme', 'no such theme', 'theme=auto'],
  ])('%s set to %s', (name, value, expected) => {
    openSettings();
    other(name, value);
    expect(checked()).toContain(expected);
    expect(checked()).toHaveLength(7);
    other(name, null);
    expect(checked()).toContain(`${name}=${{ theme: 'auto', size: 'normal', face: 'mono' }[name] ?? 'on'}`);
    pageChanges();
  });

  test('the switch in the list of keys', () => {
    showKeys();
    const box = document.querySelector<HTMLInputElement>('dialog input');
    expect(box?.checked).toBe(true);
    other('keys', 'off');
    expect(box?.checked).toBe(false);
    changeSetting('keys', 'on');
    expect(box?.checked).toBe(true);
    pageChanges();
  });
});

describe('an action whose code loads late', () => {
  const ran = vi.fn();
  let come = () => {};
  followActions({
    act: () =>
      new Promise((resolve) => {
        come = () => resolve(ran);
      }),
  });

  test.each<[string, () => unknown, number]>([
    ['runs if its button is still there', () => {}, 1],
    ['does not run if the page has changed', () => document.body.replaceChildren(), 0],
    ['does not run if a part of the page with the button is gone', () => document.querySelector('p')?.remove(), 0],
  ])('%s', async (_, act, times) => {
    document.body.innerHTML = '<main><p><button data-action="act"><b>do</b></button></p></main>';
    ran.mockClear();
    document.querySelector('b')?.click();
    act();
    come();
    await Promise.resolve();
    await Promise.resolve();
    expect(ran).toHaveBeenCalledTimes(times);
  });
});
