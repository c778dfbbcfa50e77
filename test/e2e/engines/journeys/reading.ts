/** Reads posts and follows links. */
import { expect } from 'vitest';
import { sampled } from '../../../sampled.ts';
import { pagePaths } from '../../fixtureSite.ts';
import type { EngineTab } from '../engine.ts';
import type { Journeys } from '../followJourneys.ts';
import { arrived, evaluate, focusedText, isMarked, isShown, mark, open, scrollTo, seen, shownWell } from '../page.ts';

export const readingJourneys: Journeys = {
  'a link shows another post without a reload, and Back returns to the place': async (tab, site) => {
    await open(tab, site.url('/post/first/'));
    await mark(tab);
    expect(await scrollTo(tab, '.neighbours a[href="/post/second/"]')).toBeGreaterThan(500);
    await noteClick(tab);
    await tab.click('.neighbours a[href="/post/second/"]');
    await arrived(tab, 'Second');
    const shown = () => evaluate(tab, () => [location.pathname, document.title, window.scrollY]);
    await expect.poll(shown).toEqual(['/post/second/', 'Second – Fixture', 0]);
    expect(await focusedText(tab)).toBe('Second');
    await tab.goBack();
    await arrived(tab, 'First “post”');
    await expect.poll(() => evaluate(tab, distanceFromClick)).toBeLessThanOrEqual(2);
    expect(await isMarked(tab)).toBe(true);
  },

  'a link into a closed box opens it, on the page and from outside': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await tab.click('.prose a[href="#user-content-inner"]');
    await seen(tab, '#user-content-inner');
    await tab.goTo('about:blank');
    await open(tab, site.url('/post/walk/#user-content-inner'));
    await seen(tab, '#user-content-inner');
  },

  'the table of contents leads to a section, beside the text or folded above it': async (tab, site) => {
    await tab.resize(1280, 800);
    await open(tab, site.url('/post/walk/'));
    const [contents = 0, text = 0] = await evaluate(tab, () =>
      ['.contents', '.prose'].map((part) => document.querySelector(part)?.getBoundingClientRect().left ?? 0),
    );
    expect(contents).toBeGreaterThan(text + 400);
    await tab.click('.contents a[href="#where-to-rest"]');
    await seen(tab, '#where-to-rest h2');
    await expect.poll(() => isShown(tab, '.contents [aria-current][href="#where-to-rest"]')).toBe(true);
    const progress = () =>
      evaluate(tab, () => getComputedStyle(document.querySelector('.progress') ?? document.body, '::before').content);
    expect(await progress()).toMatch(/^"[1-9]\d?%"$/);
    await tab.resize(390, 800);
    await expect.poll(() => isShown(tab, '.contents a')).toBe(false);
    await tab.click('.contents summary');
    await tab.click('.contents a[href="#how-it-ends"]');
    await seen(tab, '#how-it-ends h2');
    await tab.resize(1280, 800);
  },

  'a path that does not exist suggests one that does': async (tab, site) => {
    await tab.goTo(site.url('/post/walks/'));
    await arrived(tab, 'cat: post/walks.md: No such file or directory');
    await tab.click('main a[href="/post/walk/"]');
    await arrived(tab, 'A walk in numbers');
  },

  'without scripts a page is complete, its links work, and the prompt searches': async (tab, site) => {
    site.blockScripts();
    await tab.goTo(site.url('/post/walk/'));
    const buttons = () =>
      evaluate(tab, () => [...document.querySelectorAll('button')].filter((b) => b.checkVisibility()));
    expect(await buttons()).toEqual([]);
    expect(await evaluate(tab, () => document.querySelector('main')?.innerText)).toContain('The last line.');
    await tab.click('.prose a[href="/post/second/"]');
    await arrived(tab, 'Second');
    await tab.click('.prompt input');
    await tab.type('two words');
    await tab.press('Enter');
    await expect.poll(() => evaluate(tab, () => location.pathname + location.search)).toBe('/search/?q=two+words');
  },

  'every kind of page is shown without errors on a narrow screen': async (tab, site) => {
    await tab.resize(320, 800);
    for (const path of sampled(pagePaths)) await shownWell(tab, site.url(path));
    await tab.resize(1280, 800);
  },
};

/** Makes the page note where it is when a link is clicked. A driver may scroll before it clicks. */
async function noteClick(tab: EngineTab): Promise<void> {
  await evaluate(tab, () => {
    const note = () => document.documentElement.setAttribute('data-left', String(window.scrollY));
    document.addEventListener('click', note, { capture: true, once: true });
  });
}

/** Runs in the page. */
function distanceFromClick(): number {
  return Math.abs(window.scrollY - Number(document.documentElement.dataset.left ?? Number.NaN));
}
