// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { showOutcome, textOf } from '../../../src/browser/reading/share.ts';
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

test('passes the title of the post and its canonical address to the share sheet, and then copies nothing', async () => {
  const open = vi.fn(() => Promise.resolve());
  control();
  vi.stubGlobal('navigator', { share: open });
  await expect(textOf()).rejects.toThrow('shared');
  expect(open).toHaveBeenCalledWith(link);
});

test('copies nothing after the reader has closed the sheet', async () => {
  control();
  vi.stubGlobal('navigator', { share: () => Promise.reject(new DOMException('', 'AbortError')) });
  await expect(textOf()).rejects.toThrow('shared');
});

test.each([{}, { share: () => Promise.reject(new DOMException('', 'NotAllowedError')) }])(
  'copies the canonical address if no sheet opens',
  async (navigator) => {
    control();
    vi.stubGlobal('navigator', navigator);
    expect(await textOf()).toBe(link.url);
  },
);

test('announces a copied link, and says so on the button', () => {
  const pressed = control();
  showOutcome(pressed, true);
  expect(document.getElementById('announcer')?.textContent).toBe('Link copied');
  expect(pressed.textContent).toBe('copied');
});
