/** Reads with single-letter keys. */
import { expect } from 'vitest';
import type { Journeys } from '../followJourneys.ts';
import { arrived, evaluate, focusedText, isShown, open, seen } from '../page.ts';

export const keyboardJourneys: Journeys = {
  'j and k go through the sections of a post, n and p through the posts, and ? lists the keys': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await tab.type('j');
    expect(await focusedText(tab)).toBe('What to count');
    await tab.type('j');
    expect(await focusedText(tab)).toBe('Where to rest');
    await seen(tab, '#where-to-rest h2');
    await tab.type('k');
    expect(await focusedText(tab)).toBe('What to count');
    await tab.type('?');
    await expect.poll(() => isShown(tab, 'dialog.keys-help')).toBe(true);
    await tab.press('Escape');
    await expect.poll(() => isShown(tab, 'dialog')).toBe(false);
    expect(await focusedText(tab)).toBe('What to count');
    await tab.type('p');
    await arrived(tab, 'Fifth');
    await tab.type('n');
    await arrived(tab, 'A walk in numbers');
  },

  'a key that is pressed before the scripts have loaded is not lost': async (tab, site) => {
    const release = site.hold('/assets/main-');
    await tab.goTo(site.url('/post/walk/'));
    await tab.type('j?');
    expect(await isShown(tab, 'dialog')).toBe(false);
    release();
    await expect.poll(() => isShown(tab, 'dialog.keys-help')).toBe(true);
    await tab.press('Escape');
    await expect.poll(() => focusedText(tab)).toBe('What to count');
  },

  'the first Tab leads to the link that skips to the text': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await tab.press('Tab');
    await tab.press('Enter');
    await expect.poll(() => evaluate(tab, () => location.hash)).toBe('#main');
  },
};
