/** Uses the buttons of a page: settings, copying, sharing and saving. */
import { expect } from 'vitest';
import type { EngineTab } from '../engine.ts';
import type { Journeys } from '../followJourneys.ts';
import { arrived, evaluate, isFocused, isShown, open, printed, textOf } from '../page.ts';

export const actionJourneys: Journeys = {
  'a theme and a text size apply at once, a click beside the dialog closes it, and they are kept': async (
    tab,
    site,
  ) => {
    await open(tab, site.url('/post/first/'));
    await tab.click('[data-action=settings]');
    await tab.click('dialog label:has([name=theme][value=amber])');
    await tab.click('dialog label:has([name=size][value=huge])');
    const chosen = { paper: 'rgb(21, 16, 10)', size: '22px' };
    expect(await look(tab)).toEqual(chosen);
    await tab.clickAt(8, 300);
    await expect.poll(() => isShown(tab, 'dialog')).toBe(false);
    expect(await evaluate(tab, () => document.activeElement?.getAttribute('data-action'))).toBe('settings');
    await open(tab, site.url('/about/'));
    expect(await look(tab)).toEqual(chosen);
  },

  'the first press copies: code, the address of a section, that of the post, and of another in the prompt': async (
    tab,
    site,
  ) => {
    await open(tab, site.url('/post/walk/'));
    await tab.click('[data-action=copy-code]');
    await expect.poll(() => textOf(tab, '[data-action=copy-code]')).toBe('copied');
    expect(await pasted(tab)).toBe('# how many steps wc -l < steps.txt');
    await tab.click('#how-it-ends .mark');
    await expect.poll(() => isShown(tab, '#how-it-ends .mark[data-copied]')).toBe(true);
    expect(await pasted(tab)).toBe(site.url('/post/walk/#how-it-ends'));
    await tab.click('[data-action=share]');
    await expect.poll(() => textOf(tab, '[data-action=share]')).toBe('copied');
    expect(await pasted(tab)).toBe('https://example.org/post/walk/');
    await tab.click('.prompt input');
    await isFocused(tab, '.pane input');
    await tab.type('share second.md');
    await tab.press('Enter');
    await printed(tab, `shared ${site.url('/post/second/')}`);
    expect(await pasted(tab)).toBe(site.url('/post/second/'));
  },

  'a footnote is shown at its number, and a picture in full': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await tab.pointAt('[data-footnote-ref]');
    await expect.poll(() => textOf(tab, '#footnote-preview')).toMatch(/It takes six hours/);
    await tab.press('Escape');
    await expect.poll(() => isShown(tab, '#footnote-preview')).toBe(false);
    await tab.click('[data-action=zoom]');
    const width = () => evaluate(tab, () => document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth);
    await expect.poll(width).toBe(900);
    await tab.press('Escape');
    await expect.poll(() => isShown(tab, 'dialog')).toBe(false);
    expect(await evaluate(tab, () => document.activeElement?.getAttribute('data-action'))).toBe('zoom');
  },

  'a saved page is read without a network': async (tab, site) => {
    await open(tab, site.url('/post/walk/'));
    await tab.click('main [data-action=save]');
    // The button has the focus as soon as the size is known.
    await expect.poll(() => textOf(tab, 'dialog :focus')).toBe('save');
    await tab.press('Enter');
    await expect.poll(() => textOf(tab, 'dialog [role=status]')).toMatch(/^Saved/);
    await tab.press('Escape');
    site.goOffline();
    await tab.goTo(site.url('/post/walk/'));
    await arrived(tab, 'A walk in numbers');
  },
};

/** Returns the colour of the page and the size of its text. */
function look(tab: EngineTab): Promise<{ paper: string; size: string }> {
  return evaluate(tab, () => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    size: getComputedStyle(document.querySelector('.prose p') ?? document.body).fontSize,
  }));
}

/** Pastes into a field, which needs no permission to read the clipboard, and returns the text. */
async function pasted(tab: EngineTab): Promise<string> {
  await evaluate(tab, () => {
    document.querySelector('main > input')?.remove();
    const field = document.createElement('input');
    document.querySelector('main')?.prepend(field);
    field.focus();
  });
  await tab.press('Control+v');
  return evaluate(tab, () => document.querySelector<HTMLInputElement>('main > input')?.value ?? '');
}
