/** Opens URLs of hits, which name the words to mark. */
import { expect, test } from 'vitest';
import { halved } from '../../sampled.ts';
import { browserEngine } from '../browsers/engine.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, followLink, open, openTab, type Tab } from '../tab.ts';
import { searchedSite } from './sites.ts';

const site = servedSite(searchedSite);

/** Returns the text of the first mark that neither the status bar nor the pane covers. */
const firstMark = (tab: Tab) =>
  tab.page.evaluate(() => {
    const free = innerHeight - Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockEnd);
    const seen = [...(CSS.highlights.get('found') ?? [])].flatMap((range) => {
      if (!(range instanceof Range)) return [];
      const { top, bottom, left, right } = range.getBoundingClientRect();
      const x = (left + right) / 2;
      const element = document.elementFromPoint(x, (top + bottom) / 2);
      const inside = top >= 0 && bottom <= free && left >= 0 && right <= innerWidth;
      return inside && element?.closest('main') ? [range.toString()] : [];
    });
    return seen[0] ?? null;
  });

/** Words to search, the section that the hit names, and the text that is marked. */
const hits = [
  ['earlyword', '#top', 'earlyword'],
  ['deepword', '#deep', 'deepword'],
  ['DEEPWORD', '', 'deepword'],
  ['splitword', '#deep', 'splitword'],
  ['strassenworter', '#deep', 'Straßenwörter'],
  ['"two+quite+exactwords"', '#deep', 'two quite exactwords'],
  ['idden', '#deep', 'idden'],
  ['hiddenword', '#deep', 'hiddenword'],
  ['codeword', '#deep', 'codeword'],
  ['cellword', '#deep', 'cellword'],
  ['deepword', '#later', 'deepword'],
  // Otherwise only the fragment would change, and the page would not load.
  ['', '', null],
  ['deepword', '#nowhere', 'deepword'],
] as const;

const addressOf = ([word, hash]: (typeof hits)[number]) => `/post/far/?h=${word}${hash}`;

const small = { viewport: { width: 400, height: 600 }, reducedMotion: 'reduce' } as const;

test('a page that is opened at a hit scrolls to the word', async () => {
  const tab = await openTab(small);
  for (const hit of halved(hits, 'with the second')) {
    await open(tab.page, site.url(addressOf(hit)));
    await expect.poll(() => firstMark(tab), { message: addressOf(hit) }).toBe(hit[2]);
  }
  expect(tab.errors).toEqual([]);
});

test('a link to a hit scrolls to the word, also with the pane of the shell open', async () => {
  const tab = await openTab(small);
  await open(tab.page, site.url('/about/'));
  await tab.page.getByRole('textbox', { name: 'Command' }).fill('echo shown');
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForSelector('.pane');
  for (const hit of halved(hits, 'with the first')) {
    await followLink(tab.page, addressOf(hit));
    await arrived(tab.page, 'Far');
    await expect.poll(() => firstMark(tab), { message: addressOf(hit) }).toBe(hit[2]);
    await tab.page.goBack();
    await arrived(tab.page, 'About');
  }
  expect(tab.errors).toEqual([]);
});

test('Back, Forward and a reload return to the place, not to the word', async () => {
  const { page, errors } = await openTab(small);
  await open(page, site.url('/about/'));
  await followLink(page, '/post/far/?h=deepword#later');
  await arrived(page, 'Far');
  await page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
  await page.evaluate(() => window.scrollTo(0, 700));
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(700);
  await page.goBack();
  await arrived(page, 'About');
  await page.goForward();
  await arrived(page, 'Far');
  await page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
  expect(await page.evaluate(() => window.scrollY)).toBe(700);
  expect(errors).toEqual([]);
  // WebKit restores only a position that it has had for a second or so.
  if (browserEngine === 'webkit') return;
  await page.reload();
  await page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
  expect(await page.evaluate(() => window.scrollY)).toBe(700);
  expect(errors).toEqual([]);
});
