// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { followKeyboard } from '../../../src/shell/terminal/touchKeys.ts';

afterEach(() => vi.unstubAllGlobals());

/** Shows a part of a window that is 844 px high, as with a keyboard on the screen. Returns the room that is kept for it. */
function roomFor(shown: { height: number; offsetTop: number; scale: number }): string {
  const viewport = Object.assign(new EventTarget(), shown);
  vi.stubGlobal('visualViewport', viewport);
  vi.stubGlobal('innerHeight', 844);
  const { style } = document.createElement('p');
  followKeyboard(style);
  viewport.dispatchEvent(new Event('resize'));
  return style.getPropertyValue('--keyboard');
}

test.each([
  ['no keyboard', { height: 844, offsetTop: 0, scale: 1 }, '0px'],
  ['a keyboard', { height: 508.4, offsetTop: 0, scale: 1 }, '336px'],
  ['a keyboard, and the page moved up for it', { height: 508, offsetTop: 100, scale: 1 }, '236px'],
  ['the page enlarged by two fingers', { height: 422, offsetTop: 0, scale: 2 }, '0px'],
])('keeps room for what is covered: %s', (_, shown, room) => {
  expect(roomFor(shown)).toBe(room);
});
