// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fontsScript } from '../../src/browser/inlineScript.ts';
import { emit } from '../../src/dom/events.ts';

const load = vi.fn(async (_: string) => []);
const isShown = () => document.documentElement.dataset.fonts !== undefined;
const run = (fonts: string[]) => new Function(fontsScript('/', fonts))();

beforeEach(() => {
  sessionStorage.clear();
  load.mockClear();
  delete document.documentElement.dataset.fonts;
  Object.defineProperty(document, 'fonts', { value: { load }, configurable: true });
});

// First, because the listeners of a test stay.
test('fonts that do not load are not shown', async () => {
  load.mockRejectedValueOnce(new Error('offline'));
  run(['normal 400 1em "Absent"']);
  dispatchEvent(new Event('load'));
  await Promise.resolve();
  emit('catpost:page', '/next/');
  expect(isShown()).toBe(false);
});

test('the fonts are loaded after the page, and shown from the next page on', async () => {
  run(['normal 400 1em "Literata"', 'italic 400 1em "Literata"']);
  expect(load).not.toHaveBeenCalled();
  dispatchEvent(new Event('load'));
  const loaded = load.mock.calls.flat().filter((font) => font.includes('Literata'));
  expect(loaded).toEqual(['normal 400 1em "Literata"', 'italic 400 1em "Literata"']);
  await vi.waitFor(() => expect(sessionStorage.length).toBe(1));
  expect(isShown()).toBe(false);
  emit('catpost:page', '/next/');
  expect(isShown()).toBe(true);
});

test('a page that is opened later shows them at once', async () => {
  run(['normal 400 1em "Literata"']);
  dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(sessionStorage.length).toBe(1));
  run(['normal 400 1em "Literata"']);
  expect(isShown()).toBe(true);
});

test('a site without fonts has no such script', () => {
  expect(fontsScript('/', [])).toBe('');
});
