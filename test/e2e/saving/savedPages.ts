/** A site whose pages are saved for reading offline, and helpers for its save dialog and caches. */
import type { Page } from 'playwright-core';
import { photo } from '../../images/pictures.ts';
import type { Files } from '../../temporaryFolder.ts';
import { fixtureSite } from '../fixtureSite.ts';

export const savedSite: Files = {
  ...fixtureSite,
  'content/post/photo.md': '---\ntitle: Photo\ndate: 2024-01-01\ntags: [linux]\n---\n\n![A photograph](photo.jpg)\n',
  'content/post/photo.jpg': await photo(500, 300).jpeg({ quality: 90 }).toBuffer(),
};

/** Returns the scopes of the registered service workers. */
export function registeredScopes(page: Page) {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));
}

/** Returns the size of each cached file, by its path. */
export function cachedSizes(page: Page) {
  return page.evaluate(async () => {
    const found: Record<string, number> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const { pathname, search } = new URL(url);
        if (search === '') found[pathname] = (await (await cache.match(url))?.blob())?.size ?? 0;
      }
    }
    return found;
  });
}

const networkError =
  /ERR_INTERNET_DISCONNECTED|ERR_FAILED|NetworkError when attempting to fetch|ServiceWorker intercepted the request/;

/** Leaves out the errors that the browser itself logs without a network. */
export function withoutNetworkErrors(errors: string[]) {
  return errors.filter((error) => !networkError.test(error));
}

/** Locates the save button of the page. */
export function saveButton(page: Page) {
  return page.locator('main [data-action=save]');
}

/** Locates the dialog that the save button opens. */
export function saveDialog(page: Page) {
  return page.locator('dialog');
}

/** Saves the page that is shown, and returns the label of its save button. */
export async function saveThisPage(page: Page): Promise<string> {
  await saveButton(page).click();
  await saveDialog(page).getByRole('button', { name: 'save', exact: true }).click();
  await page.waitForFunction(() => /^Saved/.test(document.querySelector('dialog [role=status]')?.textContent ?? ''));
  await page.waitForFunction(() =>
    /^saved, /.test(document.querySelector('main [data-action=save]')?.textContent ?? ''),
  );
  const text = (await saveButton(page).textContent()) ?? '';
  await page.keyboard.press('Escape');
  return text;
}

/** Scrolls to the first image and waits until it is shown. */
export async function waitForPicture(page: Page): Promise<void> {
  await page.locator('main img').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('main img')?.naturalWidth ?? 0) > 0);
}

export async function setOffline(page: Page, isOffline: boolean): Promise<void> {
  await page.context().setOffline(isOffline);
}
