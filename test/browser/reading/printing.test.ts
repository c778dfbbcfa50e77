// @vitest-environment jsdom
import { afterAll, expect, test, vi } from 'vitest';
import { followPrinting } from '../../../src/browser/reading/printing.ts';

const listening = vi.spyOn(window, 'addEventListener');
followPrinting();
const listeners = [...listening.mock.calls];
listening.mockRestore();

afterAll(() => {
  for (const [type, listener] of listeners) window.removeEventListener(type, listener);
  document.body.replaceChildren();
});

const openBoxes = () => [...document.querySelectorAll('details[open]')].map(({ id }) => id).join(' ');

test.each([
  ['a closed box', '<div class="prose"><section><details id="a"></details></section></div>', '', 'a'],
  ['an open box', '<div class="prose"><section><details id="a" open></details></section></div>', 'a', 'a'],
  [
    'a box in another',
    '<div class="prose"><section><details id="a"><details id="b"></details></details></section></div>',
    '',
    'a b',
  ],
  [
    'an open box in a closed one',
    '<div class="prose"><section><details id="a"><details id="b" open></details></details></section></div>',
    'b',
    'a b',
  ],
  [
    'the source of a diagram',
    '<div class="prose"><section><figure class="diagram"><details id="a"></details></figure></section></div>',
    '',
    '',
  ],
  ['a box of the page itself', '<nav><details id="a"></details></nav>', '', ''],
])('opens %s only while printing', (_, html, before, printed) => {
  document.body.innerHTML = html;
  for (let times = 0; times < 2; times += 1) {
    expect(openBoxes()).toBe(before);
    // Some browsers send the event twice.
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('beforeprint'));
    expect(openBoxes()).toBe(printed);
    dispatchEvent(new Event('afterprint'));
  }
  expect(openBoxes()).toBe(before);
});
