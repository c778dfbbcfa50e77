/** Reads posts and follows links. */
import { expect } from 'vitest';
import type { Journeys } from '../followJourneys.ts';
import { arrived, evaluate, isMarked, mark, open, scrollTo } from '../page.ts';

export const readingJourneys: Journeys = {
  'a link shows another post without a reload, and Back returns to the place': async (tab, site) => {
    await open(tab, site.url('/post/what-markdown-can-hold/'));
    await mark(tab);
    const before = await scrollTo(tab, '.prose a[href="/post/pictures/"]');
    expect(before).toBeGreaterThan(100);
    await tab.click('.prose a[href="/post/pictures/"]');
    await arrived(tab, 'Pictures that live beside their post');
    const shown = () => evaluate(tab, () => [location.pathname, document.title, window.scrollY]);
    await expect.poll(shown).toEqual(['/post/pictures/', 'Pictures that live beside their post – catpost', 0]);
    await tab.goBack();
    await arrived(tab, 'What markdown can hold');
    await expect.poll(() => evaluate(tab, () => window.scrollY)).toBeCloseTo(before, -1);
    expect(await isMarked(tab)).toBe(true);
  },
};
