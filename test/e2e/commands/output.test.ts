/** Checks built folders: valid HTML, links, sizes, and which bytes depend on what. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { unescapeHtml } from '../../../src/text/escapeHtml.ts';
import { generatePosts } from '../../bench/posts/generatePosts.ts';
import { snapshotOf } from '../../builtFiles.ts';
import { crawl, validate } from '../../crawl.ts';
import { sampled } from '../../sampled.ts';
import { scriptShare } from '../../scriptShare.ts';
import { folderOf } from '../../temporaryFolder.ts';
import { build, buildAlone } from '../command.ts';
import { fixtureSite } from '../fixtureSite.ts';
import { sampleContent, sampleDate } from '../sampleContent.ts';
import { buildOnce } from '../servedSite.ts';

const styleIn = (html: string) => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

test('under /blog/ no link is dead and every page is valid HTML', async () => {
  const dist = await buildOnce(fixtureSite, ['--base', '/blog/']);
  expect(await crawl(dist, '/blog/')).toEqual([]);
  expect(await validate(dist, sampled)).toEqual([]);
});

test('under / no link is dead', async () => {
  expect(await crawl(await buildOnce(fixtureSite), '/')).toEqual([]);
});

test('the headers for hosts contain the policy of the pages, and apply below the base', async () => {
  const files = snapshotOf(await buildOnce(fixtureSite, ['--base', '/blog/']));
  const [, meta = 'none'] =
    /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(files['index.html'] ?? '') ?? [];
  const policy = `${unescapeHtml(meta)}; frame-ancestors 'none'; upgrade-insecure-requests`;
  expect(files._headers).toMatch(/^\/blog\/\*\n/);
  expect(files._headers?.split('\n')).toContain(`  Content-Security-Policy: ${policy}`);
  const { headers } = JSON.parse(files['vercel.json'] ?? '{}');
  expect(headers[0]).toMatchObject({
    source: '/blog/(.*)',
    headers: expect.arrayContaining([{ key: 'Content-Security-Policy', value: policy }]),
  });
});

test('reports a site that exceeds the limits of its host, with file and line, and writes nothing', async () => {
  const folder = await folderOf({
    'content/site.yaml': 'title: Large\nhost: cloudflare\n',
    'content/post/film.md': '---\ntitle: Film\ndate: 2026-01-01\n---\n\n[a film](film.mp4)\n',
    'content/post/film.mp4': Buffer.alloc(25 * 1024 * 1024 + 1),
  });
  await expect(build(folder)).rejects.toThrow(/content\/site.yaml:2:1 .*film\.mp4.*cloudflare.*\[host-limit\]/);
  expect(await readdir(folder)).toEqual(['content']);
});

test('the sample site has no dead link, and every page is valid HTML', async () => {
  const dist = await buildOnce(sampleContent, sampleDate);
  expect(await crawl(dist, '/')).toEqual([]);
  expect(await validate(dist, sampled)).toEqual([]);
  // Its posts need the optional styles of three languages.
  expect(gzipped(styleIn(await readFile(join(dist, 'index.html'), 'utf8')))).toBeLessThan(6_300);
});

test('no file of a build contains a draft or a scheduled post', async () => {
  const files = snapshotOf(await buildOnce(fixtureSite));
  expect(Object.entries(files).filter(([, text]) => /canary-of-the/.test(text))).toEqual([]);
  expect(Object.keys(files).filter((name) => /draft|future/.test(name))).toEqual([]);
});

test('no generated file contains undefined, NaN, Invalid Date or [object Object]', async () => {
  const files = snapshotOf(await buildOnce(fixtureSite));
  const odd = Object.entries(files).filter(
    ([name, text]) => !/^(?:assets|pagefind)\//.test(name) && /\[object Object\]|Invalid Date|undefined|NaN/.test(text),
  );
  expect(odd.map(([name]) => name)).toEqual([]);
});

test('the same inputs give the same bytes in any folder, time zone and locale, and with warm caches', async () => {
  const zones = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati'];
  const places = zones.flatMap((zone) => ['C', 'tr_TR.UTF-8'].map((locale) => [zone, locale]));
  const results = [snapshotOf(await buildOnce(fixtureSite))];
  let folder = '';
  const buildIn = async ([zone = '', locale = '']: string[]) =>
    snapshotOf(await buildAlone(folder, [], { TZ: zone, LANG: locale, LC_ALL: locale }));
  for (const place of process.env.CATPOST_LONG ? places : places.slice(-1)) {
    folder = await folderOf(fixtureSite);
    results.push(await buildIn(place));
  }
  results.push(await buildIn(['Europe/Vienna', 'de_AT.UTF-8']));
  expect(Object.keys(results[0] ?? {})).toContain('pagefind/pagefind-entry.json');
  for (const result of results) expect(result).toEqual(results[0]);
});

test('documents, scripts, styles, fonts and lists of paths stay within their size budgets', async () => {
  const folder = await folderOf({});
  await generatePosts(join(folder, 'content'), 30, { words: 600 });
  const files = snapshotOf(await build(folder));
  const lists = Object.entries(files).filter(([name]) => name.startsWith('paths/'));
  expect(lists.length).toBeGreaterThan(0);
  for (const [, text] of lists) expect(gzipped(text)).toBeLessThanOrEqual(100_000);
  expect(lists.map(([, text]) => text).join('')).toContain('post/post-00029/\t');
  const documents = Object.entries(files).filter(([name]) => /^post\/post-\d+\/index\.html$/.test(name));
  expect(documents).toHaveLength(30);
  for (const [, text] of documents) expect(gzipped(Buffer.from(text, 'latin1'))).toBeLessThan(14_000);
  // Pagefind's own scripts are not counted.
  const scripts = Object.entries(files).filter(([name]) => name.endsWith('.js') && !name.startsWith('pagefind/'));
  const main = scripts.filter(([name]) => name.startsWith('assets/main-'));
  expect(main).toHaveLength(1);
  vi.stubEnv('NODE_ENV', 'production');
  const { whole, libraries } = await scriptShare(process.cwd(), Buffer.from(main[0]?.[1] ?? '', 'latin1'));
  vi.unstubAllEnvs();
  expect(whole).toBeLessThanOrEqual(105_000);
  // Our own part of it.
  expect(libraries).toBeGreaterThan(90_000);
  expect(whole - libraries).toBeLessThanOrEqual(8_700);
  // Lazy scripts: the shell with its first commands, and each further command.
  const sizes = scripts.map(([name, text]) => ({
    name: /^assets\/(\w+)-/.exec(name)?.[1] ?? name,
    size: gzipped(Buffer.from(text, 'latin1')),
  }));
  const core = scripts.filter(([name, text]) => name.startsWith('assets/shell-') && text.includes('cannot access'));
  expect(core).toHaveLength(1);
  const [, shell = ''] = core[0] ?? [];
  const element = sizes.find(({ name }) => name === 'element')?.size ?? 0;
  expect(gzipped(Buffer.from(shell, 'latin1')) + element).toBeLessThanOrEqual(15_000);
  // The shell imports only what a page has loaded already.
  const needed = [...shell.matchAll(/(?:from|import)"\.\/(\w+)-[^"]+"/g)].map(([, name]) => name);
  expect(new Set(needed)).toEqual(new Set(['main', 'element']));
  const early = scripts.filter(([name]) => /^assets\/(?:reading|keys|interaction)-/.test(name));
  expect(early.filter(([, text]) => /(?:from|import)"\.\/shell-/.test(text)).map(([name]) => name)).toEqual([]);
  const commands = (await readdir('src/shell/commands')).map((file) => file.replace('.ts', ''));
  const limit = (name: string) => (commands.includes(name) ? 3_000 : 4_000);
  const lazy = sizes.filter(({ name, size }) => name !== 'main' && !(name === 'shell' && size > 4_000));
  expect(lazy.filter(({ name, size }) => size > limit(name))).toEqual([]);
  expect(gzipped(styleIn(files['index.html'] ?? ''))).toBeLessThan(6_000);
  const fonts = Object.entries(files).filter(([name]) => /\.(?:woff2?|ttf)$/.test(name));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((bytes, [, text]) => bytes + text.length, 0)).toBeLessThanOrEqual(30_000);
});

test('nothing blocks the first paint, and neither the marker nor a script depends on the content', async () => {
  const first = snapshotOf(await buildOnce(fixtureSite));
  const other = snapshotOf(await build(await folderOf({ 'content/about.md': '# About\n\nOther.\n' })));
  const marker = (files: Record<string, string>) =>
    /<meta name="catpost" content="([^"]+)">/.exec(files['about/index.html'] ?? '')?.[1];
  expect(marker(first)).toMatch(/^\/assets\/main-[\w-]+\.js [0-9a-f]{8}$/);
  expect(marker(other)).toBe(marker(first));
  // No script knows how many posts there are.
  const scripts = (files: Record<string, string>) =>
    Object.entries(files).filter(([name]) => name.startsWith('assets/') && name.endsWith('.js'));
  expect(scripts(first).length).toBeGreaterThan(1);
  expect(scripts(other)).toEqual(scripts(first));
  expect(first['index.html']).not.toMatch(/<link[^>]+stylesheet|<script[^>]+src=/);
});

test("a post's page depends only on its own file, its neighbours, its series and its related posts", async () => {
  const post = (title: string, keys: string, text: string) => `---\ntitle: ${title}\n${keys}\n---\n\n${text}\n`;
  const site = {
    ...fixtureSite,
    'content/post/part.md': post('Part', 'date: 2024-01-01\nseries: Numbers', 'One.'),
    'content/post/radio.md': post('Antennas', 'date: 2024-01-02', 'The antenna hums.'),
    'content/post/boats.md': post('Boats', 'date: 2024-01-03\ntags: [sea]', 'A mast creaks.'),
  };
  const before = snapshotOf(await build(await folderOf(site)));
  const added = {
    ...site,
    'content/post/sixth.md': post('Sixth', 'date: 2026-01-05\nseries: Numbers\npart: 1', 'The antenna, and antennas.'),
  };
  const after = snapshotOf(await build(await folderOf(added)));
  const pages = Object.keys(before).filter(
    (name) => /^(?:post|haiku)\/[a-z]+\/index\.html$/.test(name) && !name.includes('/page/'),
  );
  expect(pages).toContain('haiku/echo/index.html');
  // A series of one part has no box, so `part` gains one.
  const reasons = {
    'post/fifth/index.html': 'newer',
    'post/part/index.html': 'series',
    'post/radio/index.html': 'related',
  };
  expect(pages.filter((name) => before[name] !== after[name]).toSorted()).toEqual(Object.keys(reasons));
  for (const [name, reason] of Object.entries(reasons)) {
    const gained = JSON.parse(/id="page">(.*?)<\/script>/.exec(after[name] ?? '')?.[1] ?? '{}').page[reason];
    expect(JSON.stringify(gained)).toContain('/post/sixth/');
  }
});
