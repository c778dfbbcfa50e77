/** Zooms images. */
import { expect, test } from 'vitest';
import { servedSite } from '../servedSite.ts';
import { open, openTab } from '../tab.ts';
import { pictureSite } from './pictures.ts';

const site = servedSite(pictureSite);
const address = () => site.url('/post/pictures/');

test('a click zooms, and the close button, Escape and a click beside the image end it and restore the focus', async () => {
  const { page, errors } = await openTab({ viewport: { width: 1280, height: 800 } });
  await open(page, address());
  const link = page.locator('[data-action=zoom]').first();
  const isFocused = () => link.evaluate((element) => element === document.activeElement);
  const closed = () => page.waitForFunction(() => document.querySelector('dialog') === null);
  const ways = [
    () => page.getByRole('button', { name: 'close' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(4, 400),
  ];
  for (const end of ways) {
    await link.click();
    const dialog = page.getByRole('dialog', { name: 'A photograph' });
    await dialog.waitFor();
    expect(await dialog.locator('img').getAttribute('src')).toBe(`${address()}photo.jpg`);
    expect(await dialog.innerText()).toContain('What it is');
    await end();
    await closed();
    expect(await isFocused()).toBe(true);
  }
  expect(page.url()).toBe(address());
  expect(errors).toEqual([]);
});

test('the keyboard zooms, shows the actual size, and returns to the link', async () => {
  const { page } = await openTab({ viewport: { width: 1280, height: 800 } });
  await open(page, address());
  const link = page.getByRole('link', { name: 'A photograph' });
  await link.focus();
  await page.keyboard.press('Enter');
  const image = page.getByRole('dialog').locator('img');
  await image.waitFor();
  await page.waitForFunction(() => document.querySelector<HTMLImageElement>('dialog img')?.complete === true);
  expect((await image.boundingBox())?.height).toBeLessThanOrEqual(800);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('close');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect((await image.boundingBox())?.width).toBe(1600);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('dialog') === null);
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('going back closes the zoomed image', async () => {
  const { page } = await openTab();
  await open(page, site.url('/post/other/'));
  await page.locator('a[href="/post/pictures/"]').first().click();
  await page.locator('[data-action=zoom]').first().click();
  await page.getByRole('dialog').waitFor();
  await page.goBack();
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Other');
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('without scripts the link opens the image file', async () => {
  const { page } = await openTab({ javaScriptEnabled: false });
  await page.goto(address());
  await page.locator('[data-action=zoom]').first().click();
  await page.waitForURL(`${address()}photo.jpg`);
});
