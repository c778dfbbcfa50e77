/** Asks for colours and motion as the system of a reader does. */
import { expect } from 'vitest';
import type { EngineTab, Preferences } from '../engine.ts';
import { arrived, evaluate, open } from '../page.ts';
import type { WatchedSite } from '../watchedSite.ts';

/** Opens a page, follows a link, and expects dark or light colours, and a cursor that blinks or does not. */
export async function keepPreferences(tab: EngineTab, site: WatchedSite, preferences: Preferences): Promise<void> {
  await open(tab, site.url('/post/third/'));
  expect(await shownPreferences(tab)).toEqual(preferences);
  await tab.click('.neighbours a[href="/post/fourth/"]');
  await arrived(tab, 'Fourth');
  expect(await shownPreferences(tab)).toEqual(preferences);
  expect(site.reports).toEqual([]);
}

/** Returns what the page looks like. */
function shownPreferences(tab: EngineTab): Promise<Preferences> {
  return evaluate(tab, () => {
    const { backgroundColor: paper } = getComputedStyle(document.documentElement);
    const blinking = document.querySelector('.cursor')?.getAnimations() ?? [];
    return { isDark: Number(/\d+/.exec(paper)) < 128, hasReducedMotion: blinking.length === 0 };
  });
}
