/** Checks the files for search engines and other programs. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outputFileOf } from '../../../src/content/paths/href.ts';
import { crawl, validate } from '../../crawl.ts';
import { parseXml } from '../../publish/xml.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build } from '../command.ts';

const post = (title: string, keys: string) => `---\ntitle: ${title}\ndate: 2026-01-01\n${keys}\n---\n\nText of it.\n`;

test('the sitemap, llms.txt and translations name only existing files, and all pages are valid HTML', async () => {
  const base = 'https://example.org/blog/';
  const folder = await folderOf({
    'content/site.yaml': `title: Site\nurl: ${base}\nlanguage: en\n`,
    'content/post/cat.md': post('Terminal', ''),
    'content/post/cat.de.md': post('Terminal', ''),
    'content/post/cat.ar.md': post('قطة', ''),
    'content/post/ü b.md': post('Umlaut', 'tags: [ä]'),
    'content/stub/later.md': post('Later', 'by: placeholder'),
    'content/about.md': '# About\n\nText.\n',
    'content/about.de.md': '# Über\n\nText.\n',
  });
  const dist = await build(folder);
  expect(await crawl(dist, '/blog/')).toEqual([]);
  expect(await validate(dist)).toEqual([]);
  const read = (file: string) => readFile(join(dist, file), 'utf8');

  const addresses = parseXml(await read('sitemap.xml')).children.map(({ children }) => children[0]?.text ?? '');
  const links = [...(await read('llms.txt')).matchAll(/\]\(([^)]+)\): Text/g)].map(([, href]) => href ?? '');
  expect([addresses.length, links.length]).toEqual([11, 6]);
  for (const address of [...addresses, ...links]) {
    expect(address.startsWith(base)).toBe(true);
    const path = `/${decodeURIComponent(address.slice(base.length))}`;
    expect([address, existsSync(join(dist, outputFileOf(path)))]).toEqual([address, true]);
  }
  expect(await read('robots.txt')).toContain(`Sitemap: ${base}sitemap.xml`);

  const html = await read('post/cat.de/index.html');
  expect(html).toContain('<title>Terminal (Deutsch) – Site</title>');
  expect(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map((found) => found.slice(1)),
  ).toEqual([
    ['en', `${base}post/cat/`],
    ['ar', `${base}post/cat.ar/`],
    ['de', `${base}post/cat.de/`],
    ['x-default', `${base}post/cat/`],
  ]);
  expect(html).toMatch(/<a href="\/blog\/post\/cat\.ar\/" lang="ar" dir="rtl" hrefLang="ar">العربية<\/a>/i);
});
