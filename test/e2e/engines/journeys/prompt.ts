/** Types commands into the prompt, and searches. */
import { expect } from 'vitest';
import type { EngineTab } from '../engine.ts';
import type { Journeys } from '../followJourneys.ts';
import { arrived, evaluate, isFocused, isMarked, isShown, mark, open, printed, seen, textOf } from '../page.ts';

export const promptJourneys: Journeys = {
  'a command is completed, piped and recalled, and Escape closes the pane': async (tab, site) => {
    await open(tab, site.url('/post/first/'));
    await tab.type('/');
    await isFocused(tab, '.pane input');
    await tab.type('cat wal');
    await tab.press('Tab');
    await lineIs(tab, 'cat walk.md ');
    await tab.type('| grep -c Stage');
    await tab.press('Enter');
    await printed(tab, '36');
    await tab.press('ArrowUp');
    await lineIs(tab, 'cat walk.md | grep -c Stage');
    // The first leaves the line as it is.
    await tab.press('Escape');
    await tab.press('Escape');
    await expect.poll(() => isShown(tab, '.pane-log')).toBe(false);
  },

  'a click in the prompt opens it, and a path in the output is a link': async (tab, site) => {
    await open(tab, site.url('/about/'));
    await mark(tab);
    await tab.click('.prompt input');
    // While the focus moves, Firefox loses keys of a driver, and none of a keyboard.
    await isFocused(tab, '.pane input');
    await tab.type('ls post/walk.md; cd nowhere');
    await tab.press('Enter');
    await printed(tab, 'cd: nowhere: No such file or directory');
    await tab.click('.pane-log a[href="/post/walk/"]');
    await arrived(tab, 'A walk in numbers');
    expect(await isMarked(tab)).toBe(true);
  },

  'what is typed before the scripts have loaded is kept and runs': async (tab, site) => {
    const release = site.hold('/assets/main-');
    await tab.goTo(site.url('/post/first/'));
    await tab.click('.prompt input');
    await tab.type('echo early');
    release();
    await isFocused(tab, '.pane input');
    await lineIs(tab, 'echo early');
    await tab.press('Enter');
    await printed(tab, 'early');
  },

  'a search finds a word, and its hit leads to the word in a closed box': async (tab, site) => {
    await open(tab, site.url('/about/'));
    await tab.type('/');
    await isFocused(tab, '.pane input');
    await tab.type('grep quenstedtite');
    await tab.press('Enter');
    await expect.poll(() => textOf(tab, '.pane-log a[href*="/post/walk/"]')).toMatch(/What is hidden/);
    await tab.click('.pane-log a[href*="/post/walk/"]');
    await arrived(tab, 'A walk in numbers');
    await expect.poll(() => evaluate(tab, () => CSS.highlights.get('found')?.size)).toBe(1);
    await seen(tab, '#user-content-inner');
  },

  'the search page runs the search of its address': async (tab, site) => {
    await tab.goTo(site.url('/search/?q=quenstedtite'));
    await expect.poll(() => textOf(tab, '.pane-log a[href*="/post/walk/"]')).toMatch(/What is hidden/);
  },
};

/** Waits until this is typed in the pane. */
async function lineIs(tab: EngineTab, text: string): Promise<void> {
  const value = () => document.querySelector<HTMLInputElement>('.pane input')?.value;
  await expect.poll(() => evaluate(tab, value)).toBe(text);
}
