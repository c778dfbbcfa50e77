import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Prepared } from '../../src/plan/model.ts';

import { siteLinks } from '../../src/publish/webManifest.ts';
import { photo } from '../images/pictures.ts';
import { preparedSite, textAt } from '../sites/preparedSite.ts';
import type { Files } from '../temporaryFolder.ts';

const config = 'title: Notes\nurl: https://example.org/blog\ntheme: { paper: { paper: "#ffffff" } }';

const imageCache = await mkdtemp(join(tmpdir(), 'catpost-icons-'));

const prepared = (files: Files = {}, options = {}) =>
  preparedSite({ 'content/site.yaml': config, ...files }, { imageCache, ...options });

const icon = z.strictObject({
  src: z.string().startsWith('/blog/'),
  sizes: z.string().regex(/^(?:any|\d+x\d+)$/),
  type: z.string().startsWith('image/'),
});

/** https://www.w3.org/TR/appmanifest/ */
const manifest = z.strictObject({
  name: z.string(),
  short_name: z.string(),
  description: z.string().min(1).optional(),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl', 'auto']),
  id: z.string(),
  start_url: z.literal('/blog/'),
  scope: z.literal('/blog/'),
  display: z.enum(['browser', 'minimal-ui']),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z.array(icon),
});

const manifestOf = (site: Prepared) => manifest.parse(JSON.parse(textAt(site, '/manifest.webmanifest')));

/** Returns the hrefs of the links by their `rel`, and the colours by their media query. */
function linksOf(site: Prepared): Record<string, string> {
  const found = siteLinks(site).matchAll(
    /<link rel="([^"]+)" href="([^"]+)">|<meta name="(theme-color)" content="([^"]+)" media="([^"]+)">/g,
  );
  return Object.fromEntries(
    [...found].map(([, rel, href, name, colour, media]) => [rel ?? `${name} ${media}`, href ?? colour ?? '']),
  );
}

/** Returns the path of the file that is published at an href. */
function fileAt(site: Prepared, href: string): string {
  const source = site.entries.find(({ path }) => `/blog${path}` === href)?.source;
  if (source?.kind !== 'copy') throw new Error(`No file is published at ${href}.`);
  return source.absolute;
}

test('the manifest lists the SVG and existing PNG files in two sizes', async () => {
  const site = await prepared();
  expect(site.problems).toEqual([]);
  const { icons } = manifestOf(site);
  expect(icons.map(({ sizes }) => sizes)).toEqual(['any', '192x192', '512x512']);
  for (const { src, sizes } of icons.slice(1)) {
    expect(src).toMatch(/^\/blog\/assets\/.*-[0-9a-f]{10}-\d+\.png$/);
    const { width, height, format } = await sharp(fileAt(site, src)).metadata();
    expect([`${width}x${height}`, format]).toEqual([sizes, 'png']);
  }
});

test('every head links icon, manifest and an opaque touch icon, and sets a colour for dark and light', async () => {
  const site = await prepared();
  const links = linksOf(site);
  expect(links).toMatchObject({
    icon: '/blog/favicon.svg',
    manifest: '/blog/manifest.webmanifest',
    'theme-color (prefers-color-scheme: dark)': manifestOf(site).theme_color,
    'theme-color (prefers-color-scheme: light)': '#ffffff',
  });
  const touch = sharp(fileAt(site, links['apple-touch-icon'] ?? ''));
  expect(await touch.metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false });
});

test('makes the same bytes of the same icon, with and without a cache', async () => {
  const other = await mkdtemp(join(tmpdir(), 'catpost-icons-'));
  const paths = async (folder: string) => (await prepared({}, { imageCache: folder })).icons;
  const first = await paths(other);
  expect(first).toHaveLength(3);
  expect(await paths(other)).toEqual(first);
  expect(await paths(imageCache)).toEqual(first);
});

test("uses the author's icon and manifest, and makes no icon larger than its source", async () => {
  const site = await prepared({
    'public/favicon.png': await photo(200, 200).png().toBuffer(),
    'public/apple-touch-icon.png': await photo(180, 180).png().toBuffer(),
  });
  expect(manifestOf(site).icons.map(({ sizes }) => sizes)).toEqual(['192x192']);
  expect(linksOf(site)).toMatchObject({ icon: '/blog/favicon.png', 'apple-touch-icon': '/blog/apple-touch-icon.png' });
  const own = await prepared({ 'public/favicon.ico': 'ico', 'public/site.webmanifest': '{}' });
  expect(own.problems).toEqual([]);
  expect(own.entries.some(({ path }) => path === '/manifest.webmanifest')).toBe(false);
  expect(linksOf(own)).toMatchObject({ icon: '/blog/favicon.ico', manifest: '/blog/site.webmanifest' });
  expect(own.icons).toEqual([]);
});

test('reports a damaged icon with its file', async () => {
  const { problems } = await prepared({ 'public/favicon.png': 'no picture' });
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['image-unreadable', 'public/favicon.png']]);
});
