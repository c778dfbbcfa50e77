// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { offerEdition } from '../../../src/browser/editions/editionOffer.ts';
import { emit } from '../../../src/dom/events.ts';
import { showWords } from '../../../src/dom/words.ts';
import { stubAdoptedStyles } from '../../dom/styleStub.ts';
import { frame } from '../../pages/samplePages.ts';

const edition = {
  label: 'العربية',
  href: '/ar/post/a/',
  language: 'ar',
  rel: 'alternate',
  offer: { sentence: 'هذه الصفحة بالعربية.', dismiss: 'تجاهل' },
} as const;

beforeEach(() => {
  stubAdoptedStyles();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => run());
  showWords({ ...frame, editions: [edition] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  emit('catpost:page', '/');
  document.body.replaceChildren();
  localStorage.clear();
});

const box = () => document.querySelector<HTMLElement>('.offer');

test('shows the offer in its language once, until it is dismissed', () => {
  offerEdition(edition, null);
  expect([box()?.role, box()?.lang, box()?.dir]).toEqual(['status', 'ar', 'rtl']);
  const link = box()?.querySelector('a');
  expect([link?.pathname, link?.hreflang, link?.textContent]).toEqual(['/ar/post/a/', 'ar', edition.offer.sentence]);
  const button = box()?.querySelector('button');
  expect(button?.textContent).toBe(edition.offer.dismiss);
  button?.click();
  expect(box()).toBeNull();
  offerEdition(edition, null);
  expect(box()).toBeNull();
});

test.each<[end: string, () => void]>([
  ['Escape', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
  ['another page', () => emit('catpost:page', '/post/b/')],
])('goes away with %s', (_, end) => {
  offerEdition(edition, null);
  expect(box()).not.toBeNull();
  end();
  expect(box()).toBeNull();
});

test('waits in a tab that is not seen, and another tab that is seen then has the offer', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  offerEdition(edition, null);
  expect([box(), localStorage.length]).toEqual([null, 0]);
  hidden.mockReturnValue(false);
  // What the other tab does.
  offerEdition(edition, null);
  box()?.remove();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(box()).toBeNull();
});

test.each<[how: string, before: string | null, referrer: string]>([
  ['in this tab', 'ar', ''],
  ['in a new tab', null, new URL(edition.href, location.href).href],
  ['from below it', null, new URL(`${edition.href}b/`, location.href).href],
])('a language that was chosen by a link %s is not asked about again', (_, before, referrer) => {
  vi.spyOn(document, 'referrer', 'get').mockReturnValue(referrer);
  offerEdition(edition, before);
  offerEdition(edition, null);
  expect(box()).toBeNull();
});

test('waits for its turn: another offer, and a saved copy whose links may lead nowhere', () => {
  document.head.innerHTML = '<meta name="saved" content="2026-01-01">';
  offerEdition(edition, null);
  document.head.replaceChildren();
  document.body.innerHTML = '<div class="offer" id="place"></div>';
  offerEdition(edition, null);
  expect([box()?.id, localStorage.length]).toEqual(['place', 0]);
  box()?.remove();
  offerEdition(edition, null);
  expect(box()?.lang).toBe('ar');
});
