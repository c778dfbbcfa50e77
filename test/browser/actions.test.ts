// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { followActions } from '../../src/browser/actions.ts';

afterEach(() => document.body.replaceChildren());

const ran = vi.fn();
let finishLoading = () => {};
followActions({
  act: () =>
    new Promise((resolve) => {
      finishLoading = () => resolve(ran);
    }),
});

test.each<[string, () => unknown, number]>([
  ['runs an action whose code loads late if its button is still there', () => {}, 1],
  ['does not run it if the page has changed', () => document.body.replaceChildren(), 0],
  ['does not run it if the part of the page with the button is gone', () => document.querySelector('p')?.remove(), 0],
])('%s', async (_, act, times) => {
  document.body.innerHTML = '<main><p><button data-action="act"><b>do</b></button></p></main>';
  ran.mockClear();
  document.querySelector('b')?.click();
  act();
  finishLoading();
  await Promise.resolve();
  await Promise.resolve();
  expect(ran).toHaveBeenCalledTimes(times);
});
