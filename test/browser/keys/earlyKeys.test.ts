// @vitest-environment jsdom
/** Keys that were pressed before keys.ts had loaded. The inline script keeps them. */
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inlineScript } from '../../../src/browser/inlineScript.ts';
import { followKeys } from '../../../src/browser/keys/keys.ts';
import { listen } from '../../../src/dom/events.ts';
import { stubAdoptedStyles } from '../../dom/styleStub.ts';
import { meetFloor } from '../meetFloor.ts';

let ended = new AbortController();

afterAll(meetFloor());

beforeEach(() => {
  stubAdoptedStyles();
  vi.stubGlobal('CSS', { supports: () => false });
  ended = new AbortController();
  // The first key has the inline script load the main script, which does not exist here.
  document.head.innerHTML = '<meta name="catpost" content="none">';
  document.body.innerHTML = `
    <a href="/">x</a><input><p><b tabindex="0"></b></p><div></div>
    <section id="root"><form class="prompt"><input></form></section>`;
  find('div').attachShadow({ mode: 'open' }).append(document.createElement('textarea'));
  find('b').addEventListener('keydown', (event) => event.preventDefault());
  new Function(inlineScript('/', []))();
});

afterEach(() => {
  ended.abort();
  document.body.replaceChildren();
  document.head.replaceChildren();
  delete document.documentElement.dataset.plain;
});

/** Returns the element of a selector, also from within the shadow root. */
function find(selector: string): Element {
  const root = document.querySelector('div')?.shadowRoot;
  const found = document.querySelector(selector) ?? root?.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function press(key: string, on = 'body', init: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  find(on).dispatchEvent(event);
}

/** Starts keys.ts, and removes its listeners, which a page keeps for good. */
function loadKeys(): void {
  const listening = vi.spyOn(window, 'addEventListener');
  followKeys();
  for (const [type, listener] of listening.mock.calls) window.removeEventListener(type, listener);
  listening.mockRestore();
}

/** Returns how often `act` has the prompt opened once keys.ts has loaded. */
function countPrompts(act: () => unknown): number {
  const prompt = vi.fn();
  listen('catpost:prompt', prompt, ended.signal);
  act();
  expect(prompt).not.toHaveBeenCalled();
  loadKeys();
  return prompt.mock.calls.length;
}

test.each<[string, () => unknown, number]>([
  ['a key', () => press('/'), 1],
  [
    'two keys',
    () => {
      press('/');
      press('/');
    },
    2,
  ],
  ['a key on a link', () => press('/', 'a'), 1],
])('replays %s', (_, act, expected) => {
  expect(countPrompts(act)).toBe(expected);
});

test.each<[string, () => unknown]>([
  ['a key in a field', () => press('/', 'input')],
  ['a key in a shadow root', () => press('/', 'textarea')],
  ['a key that a listener of the page handled', () => press('/', 'b')],
  ['a key during the composition of a character', () => press('/', 'body', { isComposing: true })],
  ['Ctrl-K, which the browser handled', () => press('k', 'body', { ctrlKey: true })],
  [
    'a key on an element that was removed since',
    () => {
      press('/', 'a');
      find('a').remove();
    },
  ],
])('does not replay %s', (_, act) => {
  expect(countPrompts(act)).toBe(0);
});

test('types the keys after the one that opens the prompt into the prompt', () => {
  const field = document.querySelector<HTMLInputElement>('.prompt input');
  listen('catpost:prompt', () => field?.focus(), ended.signal);
  for (const key of ['/', 'j', 'Shift', 'G', '1']) press(key);
  loadKeys();
  expect(field?.value).toBe('jG1');
});
