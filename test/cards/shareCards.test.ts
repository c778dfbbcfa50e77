import { mkdtemp, readdir, readFile, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCards, postsWithCards } from '../../src/cards/shareCards.ts';
import { readSite } from '../../src/content/readSite.ts';
import type { Site } from '../../src/types/content.ts';
import { damage } from '../damage.ts';
import { folderOf } from '../temporaryFolder.ts';

const config = 'title: A site\nurl: https://example.org/blog\n';

const posts = {
  'post/old.md': '---\ntitle: Old\ndate: 2020-01-01\n---\n\nText\n',
  'post/new.md': '---\ntitle: New\ndate: 2022-01-01\ntags: [a]\n---\n\nText\n',
  'note/middle.md': '---\ntitle: Middle\ndate: 2021-01-01\n---\n\nText\n',
  'note/own.md': '---\ntitle: Own\ndate: 2023-01-01\nimage: own.png\n---\n\nText\n',
  'note/filler.md': '---\ntitle: Filler\ndate: 2024-01-01\nby: placeholder\n---\n\nText\n',
  'about.md': '---\ntitle: About\n---\n\nText\n',
};

async function siteOf(files: Record<string, string>): Promise<Site> {
  const content = await folderOf(files);
  const { site } = await readSite({
    content,
    contentName: 'content',
    base: null,
    now: '2026-01-01',
    includesDrafts: false,
  });
  return site;
}

async function newCache(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'catpost-cards-')), 'images');
}

const draw = (site: Site, imageCache: string | null) =>
  drawCards(site, new Map(), { imageCache, content: '', onProgress: () => {} });

test.each([
  ['all', ['post/new.md', 'note/middle.md', 'post/old.md']],
  ['newest 2', ['post/new.md', 'note/middle.md']],
  ['none', []],
])('selects posts for cards: %s, without placeholders and posts with an own image', async (cards, files) => {
  const site = await siteOf({ ...posts, 'site.yaml': `${config}cards: ${cards}\n` });
  expect(postsWithCards(site).map(({ file }) => file)).toEqual(files);
});

test('publishes a card under a hash of its inputs, with its size and alternative text', async () => {
  const site = await siteOf({ ...posts, 'site.yaml': `${config}cards: newest 1\n` });
  const { entries, images } = await draw(site, await newCache());
  expect([...images.keys()]).toEqual(['post/new.md']);
  const [entry] = entries;
  const image = images.get('post/new.md');
  expect(entry?.path).toMatch(/^\/assets\/cards\/new-[0-9a-f]{10}\.png$/);
  expect(image?.url).toBe(`https://example.org/blog${entry?.path}`);
  expect(image?.alt).toContain('New');
  if (entry?.source.kind !== 'copy') throw new Error('a card is a file');
  const { width, height, format } = await sharp(entry.source.absolute).metadata();
  expect({ width, height, type: `image/${format}` }).toEqual({
    width: image?.width,
    height: image?.height,
    type: image?.type,
  });
});

test('draws a card again only if it is damaged or an input has changed', async () => {
  const imageCache = await newCache();
  const cache = join(imageCache, '../cards');
  const files = { 'site.yaml': config, 'post/a.md': posts['post/new.md'] };
  const first = await draw(await siteOf(files), imageCache);
  const [name = ''] = await readdir(cache);
  const card = join(cache, name, 'card.png');
  const before = await stat(card);
  await utimes(join(cache, name), 0, 0);
  const again = await draw(await siteOf(files), imageCache);
  expect(again.entries).toEqual(first.entries);
  // The file is the same, and marked as used.
  expect((await stat(card)).ino).toBe(before.ino);
  expect((await stat(join(cache, name))).mtimeMs).toBeGreaterThan(0);
  expect(await readdir(cache)).toEqual([name]);
  // A card with a wrong bit is drawn again.
  const bytes = await readFile(card);
  damage([card], 'bit');
  expect((await draw(await siteOf(files), imageCache)).entries).toEqual(first.entries);
  expect(await readFile(card)).toEqual(bytes);
  const changes = [
    { ...files, 'post/a.md': posts['post/new.md'].replace('title: New', 'title: Newer') },
    { ...files, 'post/a.md': posts['post/new.md'].replace('[a]', '[b]') },
    { ...files, 'site.yaml': config.replace('A site', 'Another') },
    { ...files, 'site.yaml': `${config}theme:\n  green:\n    accent: '#7fff7f'\n` },
  ];
  const paths = new Set(first.entries.map(({ path }) => path));
  for (const changed of changes) {
    const { entries } = await draw(await siteOf(changed), imageCache);
    for (const { path } of entries) paths.add(path);
  }
  expect(paths.size).toBe(1 + changes.length);
});

test('draws the same bytes under the same names into two caches', async () => {
  const site = await siteOf({ ...posts, 'site.yaml': `${config}cards: all\n` });
  const [one, other] = [await newCache(), await newCache()];
  const paths = (await draw(site, one)).entries.map(({ path }) => path);
  expect((await draw(site, other)).entries.map(({ path }) => path)).toEqual(paths);
  const bytes = async (imageCache: string) => {
    const cache = join(imageCache, '../cards');
    const names = (await readdir(cache)).sort();
    return Promise.all(
      names.map(async (name) => [name, (await readFile(join(cache, name, 'card.png'))).toString('base64')]),
    );
  };
  const drawn = await bytes(one);
  expect(drawn).toHaveLength(paths.length);
  expect(await bytes(other)).toEqual(drawn);
});

test('says for which title there is no font', async () => {
  const tamil = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-01\n---\n\nText\n`;
  const site = await siteOf({ 'site.yaml': config, 'post/a.md': tamil('தமிழ்'), 'post/b.md': tamil('முனையம்') });
  const { entries, problems } = await draw(site, await newCache());
  expect(entries).toEqual([]);
  expect(problems).toMatchObject([{ rule: 'font-missing', severity: 'warn', file: 'content/post/a.md' }]);
  expect(problems[0]?.message).toContain('1 other post');
});

test('draws none without a cache, as in dev', async () => {
  expect(await draw(await siteOf({ ...posts, 'site.yaml': config }), null)).toEqual({
    entries: [],
    images: new Map(),
    problems: [],
  });
});
