/** A site with a custom amber theme, and helpers that store, open and read the settings. */
import type { Page } from 'playwright-core';
import { storageKey } from '../../../src/dom/storageKey.ts';
import type { Files } from '../../temporaryFolder.ts';
import { fixtureSite } from '../fixtureSite.ts';

/** Stores settings, as an earlier visit would have done. */
export function storeSettings(page: Page, settings: Record<string, string>) {
  return page.addInitScript(
    (entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, value);
    },
    Object.entries(settings).map(([name, value]) => [storageKey('/', `setting ${name}`), value] as const),
  );
}

export const settingsSite: Files = {
  ...fixtureSite,
  'content/site.yaml': `${fixtureSite['content/site.yaml']}\ntheme: { amber: { paper: "#123" } }`,
};

/** Returns the value of a custom property of the page. */
export function colourOf(page: Page, name = '--paper') {
  return page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property), name);
}

/** Returns the chosen settings that the root element shows. */
export function chosenSettings(page: Page) {
  return page.evaluate(() => {
    const { typeface: _typeface, plain: _plain, gradual: _gradual, ...chosen } = document.documentElement.dataset;
    return chosen;
  });
}

/** Opens the settings dialog. */
export async function openDialog(page: Page): Promise<void> {
  await page.click('[data-action=settings]');
  await page.waitForSelector('dialog[open]');
}
