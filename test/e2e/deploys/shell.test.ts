/** Uses the prompt of a page that is older than the deployed site. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureSite } from '../fixtureSite.ts';
import { copyOf, deployAnew, serve, servedSite } from '../servedSite.ts';
import { denyStorage, hydrated, open, openTab } from '../tab.ts';

const site = servedSite(fixtureSite);

test.each([true, false])(
  'keeps a half-typed line over the reload that a deploy requires (storage: %s)',
  async (storage) => {
    const folder = await copyOf(site.dist());
    const origin = await serve(folder);
    const { page, requests } = await openTab();
    if (!storage) await denyStorage(page);
    await open(page, `${origin}/post/first/`);
    await deployAnew(folder);
    const field = page.getByRole('textbox', { name: 'Command' });
    await field.pressSequentially('echo "half & ?done');
    requests.length = 0;
    await page.getByRole('alert').getByRole('button', { name: 'Reload the page' }).click();
    await page.waitForSelector('.pane');
    await expect.poll(() => page.locator('.pane input').inputValue()).toBe('echo "half & ?done');
    expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);
    // The line is restored only once.
    await page.locator('.pane input').fill('');
    await page.reload();
    await hydrated(page);
    expect(await field.inputValue()).toBe('');
  },
);

test('runs a line that was entered after a deploy in the newer page, after one load', async () => {
  const folder = await copyOf(site.dist());
  const origin = await serve(folder);
  const { page, requests } = await openTab();
  await open(page, `${origin}/post/first/`);
  await deployAnew(folder);
  requests.length = 0;
  await page.getByRole('textbox', { name: 'Command' }).fill('echo over the deploy');
  await page.keyboard.press('Enter');
  await page.locator('.pane-log').getByText('over the deploy', { exact: true }).waitFor();
  expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);
});

test('keeps the line in its field if the newer page has no shell either, and does not load again', async () => {
  const { page, requests } = await openTab();
  await page.route('**/assets/shell-*.js*', (route) => route.fulfill({ status: 404, body: '' }));
  await open(page, site.url('/post/first/'));
  requests.length = 0;
  const field = page.getByRole('textbox', { name: 'Command' });
  await field.fill('echo once');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?c=echo\+once$/);
  await page.getByRole('alert').waitFor();
  await expect.poll(() => field.inputValue()).toBe('echo once');
  expect(requests.filter(({ type }) => type === 'document')).toHaveLength(1);
});

test('an open shell reports which commands it can no longer load after a deploy', async () => {
  const folder = await copyOf(site.dist());
  const origin = await serve(folder);
  const { page } = await openTab();
  await open(page, `${origin}/post/first/`);
  const field = page.getByRole('textbox', { name: 'Command' });
  const run = async (line: string) => {
    await field.fill(line);
    await page.keyboard.press('Enter');
  };
  await run('man ls | grep -c SYNOPSIS');
  await page.locator('.pane-log').getByText('1', { exact: true }).waitFor();
  // Loads grep, so that only its worker is missing below.
  await run('grep -c e post/second.md');
  await page
    .locator('.pane-log')
    .getByText(/^\d\d+$/)
    .waitFor();
  await deployAnew(folder);
  for (const file of await readdir(join(folder, 'assets'))) {
    if (/\.txt$|matchWorker/.test(file)) await rm(join(folder, 'assets', file));
  }
  for (const line of ['tac post/second.md', 'man cat', "grep -E 'u(ni)+x' post/second.md"]) {
    await page.evaluate(() => document.getElementById('notice')?.remove());
    await run(line);
    const message = new RegExp(`^${line.split(' ')[0]}: The site has changed`);
    await page.locator('.pane-log .error').filter({ hasText: message }).waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Reload the page' }).waitFor();
  }
});
