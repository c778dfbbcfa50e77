/** Reads settings that an earlier visit has stored. */
import { expect, test } from 'vitest';
import { sampled } from '../../sampled.ts';
import { servedSite } from '../servedSite.ts';
import { arrived, denyStorage, open, openTab } from '../tab.ts';
import { chosenSettings, colourOf, openDialog, settingsSite, storeSettings } from './settingsPage.ts';

const site = servedSite(settingsSite);

test('the first paint has the saved theme, before any script is fetched', async () => {
  const { page } = await openTab({ colorScheme: 'light' });
  await storeSettings(page, { theme: 'amber', size: 'huge' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.addInitScript(() => {
    const painted: string[] = [];
    Object.assign(window, { painted });
    const look = () => {
      if (document.body) painted.push(getComputedStyle(document.documentElement).backgroundColor);
      if (painted.length < 5) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(site.url('/'));
  const painted = await page.waitForFunction(() => {
    const colours: unknown = Reflect.get(window, 'painted');
    return Array.isArray(colours) && colours.length === 5 ? colours : null;
  });
  // This site changes the paper of the amber theme.
  expect(new Set(await painted.jsonValue())).toEqual(new Set(['rgb(17, 34, 51)']));
  expect(await chosenSettings(page)).toEqual({ theme: 'amber', size: 'huge' });
});

test.each(sampled(['{"theme":"x\\"y","size":7,"face":null}', '[]', 'null', 'no JSON', '{"theme":{"a":1}}']))(
  'ignores damaged settings of an earlier version: %s',
  async (saved) => {
    const { page, errors } = await openTab({ colorScheme: 'dark' });
    await page.addInitScript((text) => localStorage.setItem('catpost-settings', text), saved);
    await open(page, site.url('/'));
    expect(await chosenSettings(page)).toEqual({});
    expect(await colourOf(page)).toBe('#0d130f');
    expect(errors).toEqual([]);
  },
);

test.each(
  sampled([{ theme: 'x"y' }, { theme: '' }, { size: '7', face: 'null' }, { theme: 'Amber' }, { theme: '__proto__' }]),
)('ignores unknown stored values: %o', async (saved) => {
  const { page, errors } = await openTab({ colorScheme: 'dark' });
  await storeSettings(page, saved);
  await open(page, site.url('/'));
  expect(await colourOf(page)).toBe('#0d130f');
  expect(errors).toEqual([]);
});

test('without storage a choice lasts until the next load', async () => {
  const { page, errors } = await openTab({ colorScheme: 'dark' });
  await denyStorage(page);
  await open(page, site.url('/post/first/'));
  await openDialog(page);
  await page.getByRole('group', { name: 'theme' }).getByLabel('light').check();
  await page.keyboard.press('Escape');
  await page.click('a[href="/post/second/"]');
  await arrived(page, 'Second');
  expect(await colourOf(page)).toBe('#faf7ee');
  await openDialog(page);
  expect(await page.getByRole('group', { name: 'theme' }).getByLabel('light').isChecked()).toBe(true);
  expect(errors).toEqual([]);
});
