/** Makes requests for scripts fail, and then uses the features that need them. */
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';

const site = servedSite(fixtureSite);

/** How the server or the browser answers requests for scripts, and the notice that must appear. */
type Failure = { answer: (route: Route) => Promise<void>; says: RegExp; offersReload: boolean };

const failures = Object.entries<Failure>({
  gone: {
    answer: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>No</h1>' }),
    says: /site has changed/,
    offersReload: true,
  },
  'answered with a page': {
    answer: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Home</h1>' }),
    says: /site has changed/,
    offersReload: true,
  },
  forbidden: {
    answer: (route) => route.fulfill({ status: 403, contentType: 'application/xml', body: '<Error/>' }),
    says: /site has changed/,
    offersReload: true,
  },
  'behind an error': {
    answer: (route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'busy' }),
    says: /server reported an error/,
    offersReload: false,
  },
  blocked: { answer: (route) => route.abort('blockedbyclient'), says: /blocks it/, offersReload: false },
  broken: {
    answer: (route) => route.fulfill({ contentType: 'text/javascript', body: 'export const = 1;' }),
    says: /part of this page/,
    offersReload: true,
  },
});

const uses: [string, (page: Page) => Promise<void>][] = [
  ['the settings', (page) => page.locator('[data-action=settings]').click()],
  ['the button of keys', (page) => page.locator('[data-action=keys-help]').click()],
  ['saving', (page) => page.locator('main [data-action=save]').click()],
  ['a key', (page) => page.keyboard.press('?')],
  ['the key of the prompt', (page) => page.keyboard.press('/')],
  ['a tap on the prompt', (page) => page.locator('#root .prompt input').click()],
];

test.each(sampled(failures))(
  'every feature reports that its script is %s',
  async (_, { answer, says, offersReload }) => {
    const { page, requests } = await openTab();
    await open(page, site.url('/post/first/'));
    await page.route('**/assets/*.js*', answer);
    requests.length = 0;
    for (const [use, act] of uses) {
      await act(page);
      const alert = page.getByRole('alert');
      await alert
        .filter({ hasText: says })
        .waitFor()
        .catch((error) => expect(error, use).toBeNull());
      expect(await alert.getByRole('button').count(), use).toBe(offersReload ? 1 : 0);
      await page.evaluate(() => document.getElementById('notice')?.remove());
    }
    // Without the shell, the prompt keeps its own field.
    expect(await page.evaluate(() => document.activeElement?.matches('#root .prompt input'))).toBe(true);
    const imported = requests.filter(({ type }) => type === 'script').map(({ url }) => url);
    expect(imported.length).toBeGreaterThan(0);
    expect(new Set(imported).size).toBe(imported.length);
    expect(requests.filter(({ type }) => type === 'document')).toEqual([]);
  },
);

test('a button reports that the browser is offline, and works when it is online again', async () => {
  const { page, requests } = await openTab();
  await open(page, site.url('/post/first/'));
  await page.context().setOffline(true);
  await page.locator('[data-action=settings]').click();
  await page.getByRole('alert').filter({ hasText: 'offline' }).waitFor();
  await page.context().setOffline(false);
  requests.length = 0;
  await page.locator('[data-action=settings]').click();
  await page.locator('dialog').waitFor();
  expect(requests.filter(({ type }) => type === 'document')).toEqual([]);
});

test('without the main script no button is shown, and the prompt searches', async () => {
  const { page } = await openTab();
  await page.route('**/assets/main-*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(site.url('/post/first/'));
  await page.waitForSelector('[data-plain]');
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.locator('#root .prompt input').fill('socket');
  await page.keyboard.press('Enter');
  await page.waitForURL(site.url('/search/?q=socket'));
});
