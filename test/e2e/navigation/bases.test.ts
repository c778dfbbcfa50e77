/** Builds and opens sites below a path. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crawl } from '../../crawl.ts';
import { sampled } from '../../sampled.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { withoutNetworkErrors } from '../saving/savedPages.ts';
import { buildOnce, serve } from '../servedSite.ts';
import { arrived, isMarked, mark, open, openTab } from '../tab.ts';

test('links and storage stay below the base, and offline a click keeps the page', async () => {
  const origin = await serve(await buildOnce(fixtureSite, ['--base', '/blog/']), '/blog/');
  const home = `${origin}/blog/`;
  const { page } = await openTab();
  // An earlier version stored the settings for all blogs of the origin.
  await page.addInitScript(() => {
    if (localStorage.length === 0) localStorage.setItem('catpost-settings', '{"theme":"amber"}');
  });
  await open(page, `${home}post/first/`);
  const storage = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('amber');
  expect(await storage()).toContain('catpost /blog/ setting theme');
  await mark(page);
  await page.locator('.windows a').first().click();
  await arrived(page, 'Fixture');
  expect(page.url()).toBe(home);
  await page.locator('main a[href="/blog/post/third/"]').first().click();
  await arrived(page, 'Third');
  expect(page.url()).toBe(`${home}post/third/`);
  await page.context().setOffline(true);
  await page.evaluate(() => document.querySelector<HTMLElement>('.older')?.click());
  await page.waitForSelector('[role=alert]');
  expect(page.url()).toBe(`${home}post/third/`);
  expect(await page.locator('h1').textContent()).toBe('Third');
  expect(await isMarked(page)).toBe(true);
  await page.context().setOffline(false);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('amber');
  expect((await storage()).filter((key) => !key.startsWith('catpost /blog/ '))).toEqual([]);
});

test.each(
  sampled([
    ['--base', '/b%c3%bccher/'],
    ['url', 'https://bücher.example/Mein bücher/'],
  ]),
)(
  'a base with non-ASCII letters (%s: %s) works in preview, links, feeds, prompt, search and saved pages',
  async (way, written) => {
    const plain = way === 'url' ? '/Mein bücher/' : '/bücher/';
    const encoded = encodeURI(plain);
    const yaml = String(fixtureSite['content/site.yaml']);
    const files = {
      ...fixtureSite,
      'content/site.yaml': way === 'url' ? yaml.replace('https://example.org', JSON.stringify(written)) : yaml,
      'content/post/moved.md': '---\ntitle: Moved\ndate: 2026-02-01\naliases: [/old/]\n---\n\nUnderground.\n',
    };
    const dist = await build(await folderOf(files), way === 'url' ? [] : ['--base', written]);
    expect(await crawl(dist, encoded)).toEqual([]);
    const origin = await serve(dist, encoded);
    const { page, errors, requests } = await openTab();
    // As typed, as linked, and with lower-case percent-encoding, as some programs write it.
    for (const start of [plain, encoded, encoded.replace(/%../g, (code) => code.toLowerCase())]) {
      await open(page, `${origin}${start}post/first/?c=pwd`);
      expect(new URL(page.url()).pathname).toBe(`${encoded}post/first/`);
      await page.locator('.pane-log').getByText('/post', { exact: true }).waitFor();
    }
    requests.length = 0;
    await page.locator('main a[href$="/post/second/"]').first().click();
    await arrived(page, 'Second');
    expect(requests.filter(({ type }) => type === 'document')).toEqual([]);
    await page.locator('.pane input').fill('grep -l underground');
    await page.keyboard.press('Enter');
    await page.locator('.pane-log').getByText('moved.md', { exact: true }).click();
    await arrived(page, 'Moved');
    await page.locator('main [data-action=save]').click();
    await page.locator('dialog').getByRole('button', { name: 'save', exact: true }).click();
    await page
      .locator('dialog [role=status]')
      .filter({ hasText: /^Saved/ })
      .waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.scope)).toBe(
      origin + encoded,
    );
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await arrived(page, 'Moved');
    await page.context().setOffline(false);
    await page.goto(`${origin}${plain}old/`);
    await page.waitForURL(`${origin}${encoded}post/moved/`);
    const host = way === 'url' ? 'https://xn--bcher-kva.example' : 'https://example.org';
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(`${host}${encoded}post/moved/`);
    for (const file of ['sitemap.xml', 'feed.xml', 'atom.xml', 'robots.txt']) {
      const text = await readFile(join(dist, file), 'utf8');
      expect(text).toContain(host + encoded);
      expect(text).not.toMatch(/%25|bücher/);
    }
    for (const file of ['_headers', '_redirects', 'vercel.json'])
      expect((await readFile(join(dist, file), 'utf8')).includes(encoded), file).toBe(true);
    // In preview the 404 page leads on from the old path, which hosts redirect themselves.
    expect(withoutNetworkErrors(errors).filter((error) => !error.includes('status of 404'))).toEqual([]);
  },
);
