/** Opens URLs of hits, which name the words to mark. */
import { expect, test } from 'vitest';
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

test.each([
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
  ['deepword', '#nowhere', 'deepword'],
])('?h=%s%s scrolls to the word, from outside and within the site', async (word, hash, text) => {
  const tab = await openTab({ viewport: { width: 400, height: 600 }, reducedMotion: 'reduce' });
  const address = `/post/far/?h=${word}${hash}`;
  await open(tab.page, site.url(address));
  await expect.poll(() => firstMark(tab)).toBe(text);
  // Within the site, with the pane of the shell open.
  await open(tab.page, site.url('/about/'));
  await tab.page.getByRole('textbox', { name: 'Command' }).fill(`echo "${address.replaceAll('"', '\\"')}"`);
  await tab.page.keyboard.press('Enter');
  await tab.page.waitForSelector('.pane');
  await followLink(tab.page, address);
  await arrived(tab.page, 'Far');
  await expect.poll(() => firstMark(tab)).toBe(text);
  if (hash === '#later') {
    await tab.page.evaluate(() => window.scrollTo(0, 700));
    await expect.poll(() => tab.page.evaluate(() => window.scrollY)).toBe(700);
    await tab.page.goBack();
    await arrived(tab.page, 'About');
    await tab.page.goForward();
    await arrived(tab.page, 'Far');
    await tab.page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
    expect(await tab.page.evaluate(() => window.scrollY)).toBe(700);
    await tab.page.reload();
    await tab.page.waitForFunction(() => CSS.highlights.get('found')?.size === 2);
    expect(await tab.page.evaluate(() => window.scrollY)).toBe(700);
  }
  expect(tab.errors).toEqual([]);
});
