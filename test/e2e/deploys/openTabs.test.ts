/** Deploys a newer site while a tab shows the older one. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checksumOfFile } from '../../../src/cache/checked.mjs';
import { readBuildRecord, writeBuildRecord } from '../../../src/disk/buildRecord.ts';
import { sampled } from '../../sampled.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';
import { fixtureSite, pagePaths } from '../fixtureSite.ts';
import { copyOf, deployAnew, serve, servedSite } from '../servedSite.ts';
import { followLink, open, openTab } from '../tab.ts';
import { restyle } from './restyle.ts';

const site = servedSite(fixtureSite);

test('a tab that was opened before a deploy keeps working on every kind of page', async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const origin = await serve(dist);
  const paths = sampled([...pagePaths, '/nowhere/']);
  const tabs = [];
  for (const path of paths) {
    const tab = await openTab();
    await open(tab.page, origin + path);
    tabs.push({ ...tab, path });
  }
  await restyle(folder);
  await build(folder);
  for (const { page, requests, path } of tabs) {
    const [label, target] = path === '/post/' ? ['home', `${origin}/`] : ['post', `${origin}/post/`];
    requests.length = 0;
    // The scripts that the tab loads only now are still served.
    await page.locator('[data-action=settings]').click();
    await page.locator('dialog input[value=amber]').check();
    await page.keyboard.press('Escape');
    await page.locator('.windows a', { hasText: label }).click();
    await page.waitForURL(target);
    await page.waitForFunction(() => document.querySelector('style')?.textContent?.includes('#ffd75f') === true);
    expect(requests.filter(({ type }) => type === 'document').map(({ url }) => url)).toEqual([target]);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('amber');
  }
});

test('keeps the query and the fragment of a link that is followed after a deploy', async () => {
  const folder = await copyOf(site.dist());
  const origin = await serve(folder);
  const { page } = await openTab();
  await open(page, `${origin}/post/first/`);
  await deployAnew(folder);
  await followLink(page, '/post/second/?c=pwd#part');
  await page.waitForURL(/second/);
  expect(page.url()).toBe(`${origin}/post/second/?c=pwd#part`);
});

test('still serves the hashed files of the previous build, and lists them in the record', async () => {
  const folder = await folderOf(fixtureSite);
  const dist = await build(folder);
  const old = 'assets/dialog-of-before.js';
  await writeFile(join(dist, old), 'export const before = true;\n');
  const record = await readBuildRecord(dist);
  const hash = checksumOfFile(join(dist, old), old) ?? '';
  await writeBuildRecord(dist, { ...record, checksums: { ...record.checksums, [old]: hash } });
  await build(folder);
  const origin = await serve(dist);
  const answer = await fetch(`${origin}/${old}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect(JSON.parse(await readFile(join(dist, '.catpost'), 'utf8')).kept).toEqual([
    { gone: '2026-06-01', files: [old] },
  ]);
});
