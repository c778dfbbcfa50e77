// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { share } from '../../../src/browser/reading/share.ts';
import { showWords } from '../../../src/dom/words.ts';
import { frame } from '../../pages/samplePages.ts';

showWords(frame);

vi.mock('../../../src/styles/dialogs.css?inline', () => ({ default: '' }));

afterEach(() => {
  vi.unstubAllGlobals();
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function control(): HTMLButtonElement {
  document.head.innerHTML =
    '<link rel="canonical" href="https://example.org/a/"><meta property="og:title" content="A"><title>A – Site</title>';
  document.body.innerHTML = '<button type="button">share</button>';
  const found = document.querySelector('button');
  if (!found) throw new Error('There is no button.');
  return found;
}

const link = { title: 'A', url: 'https://example.org/a/' };

test('passes the title of the post and its canonical address to the share sheet', async () => {
  const open = vi.fn(() => Promise.resolve());
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { share: open, clipboard: { writeText } });
  await share(control());
  expect(open).toHaveBeenCalledWith(link);
  expect(writeText).not.toHaveBeenCalled();
});

test.each([
  ['AbortError', 0],
  ['NotAllowedError', 1],
])('after the sheet fails with %s, copies the link %d times', async (name, times) => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { share: () => Promise.reject(new DOMException('', name)), clipboard: { writeText } });
  await share(control());
  expect(writeText).toHaveBeenCalledTimes(times);
});

test('announces a copied link, and says so on the button', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } });
  const pressed = control();
  await share(pressed);
  expect(document.getElementById('announcer')?.textContent).toBe('Link copied');
  expect(pressed.textContent).toBe('copied');
});
