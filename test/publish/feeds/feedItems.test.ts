/** Which feeds a site has, and what their items say. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { photo } from '../../images/pictures.ts';
import { preparedSite } from '../../sites/preparedSite.ts';
import { childrenOf, childTexts, parseXml } from '../xml.ts';
import { config, entryTexts, feedsOf, files, isFeed, oddTitle, post } from './feedSite.ts';

const feeds = await feedsOf(files);
const feedAt = (path: string) => feeds.get(path) ?? '';

test('the site, each collection and each tag has three feeds, unless all posts of the tag are drafts', () => {
  const paths = ['/', '/post/', '/note/', '/tags/unix/', '/tags/rd/', '/tags/stubs/'];
  const expected = paths.flatMap((path) => ['feed.xml', 'atom.xml', 'feed.json'].map((name) => path + name));
  expect([...feeds.keys()].sort()).toEqual(expected.sort());
});

test('an independent parser reads the same from all three formats', () => {
  const rss = parseRssFeed(feedAt('/feed.xml'));
  const atom = parseAtomFeed(feedAt('/atom.xml'));
  const json = parseJsonFeed(feedAt('/feed.json'));
  const items = [
    ['https://example.org/blog/post/second/', oddTitle, '2026-03-31T07:30:00.000Z'],
    ['https://example.org/blog/post/hebrew/', 'שלום', '2026-01-31T23:00:00.000Z'],
    ['https://example.org/blog/post/first/', 'First', '2026-01-30T23:00:00.000Z'],
    ['https://example.org/blog/note/short/', 'Short', '2024-12-31T23:00:00.000Z'],
  ].map(([id, title, date]) => [id, title?.replace(' \u2028', '').replace('"q"', '“q”'), date]);
  const iso = (date: string | undefined) => new Date(date ?? '').toISOString();
  expect(rss.items?.map(({ guid, title, pubDate }) => [guid?.value, title, iso(pubDate)])).toEqual(items);
  expect(atom.entries?.map(({ id, title, published }) => [id, title?.value, iso(published)])).toEqual(items);
  expect(json.items?.map(({ id, title, date_published: date }) => [id, title, iso(date)])).toEqual(items);
  expect([rss.title, atom.title?.value, json.title]).toEqual(Array(3).fill('Site & co'));
  const html = '<p>One ]]&gt; two\u2028 &amp; <b>three</b>.</p>\n<p>More.</p>';
  expect(rss.items?.[2]?.content?.encoded).toBe(html);
  expect(atom.entries?.[2]?.content?.value).toBe(html);
  expect(json.items?.[2]?.content_html).toBe(html);
  expect(rss.items?.[2]?.categories?.map(({ name }) => name)).toEqual(['unix', 'R&D']);
  expect(json.items?.[2]?.tags).toEqual(['unix', 'R&D']);
  expect(rss.items?.[0]?.description).toBe('5 < 6 & ]]>');
  expect(rss.items?.[0]?.dc?.creators?.[0]).toBe('Ann <3');
  expect(iso(atom.updated)).toBe('2026-04-01T22:00:00.000Z');
  expect(iso(rss.lastBuildDate)).toBe('2026-04-01T22:00:00.000Z');
});

test('a post in another language is marked with its language and direction', () => {
  const [, hebrew] = childrenOf(parseXml(feedAt('/atom.xml')), 'entry');
  expect(hebrew?.attributes['xml:lang']).toBe('he');
  expect(childTexts(hebrew ?? parseXml('<x/>'), 'content')[0]).toMatch(/^<div lang="he" dir="rtl">/);
  expect(feedAt('/feed.xml').match(/<dc:language>.*?</g)).toEqual(['<dc:language>he<']);
  expect(feedAt('/feed.xml')).toContain('<language>en</language>');
  const { language, items } = JSON.parse(feedAt('/feed.json'));
  expect([language, items[1].language]).toEqual(['en', 'he']);
});

test('no feed contains drafts, future posts, placeholders or pages, not even in dev', async () => {
  for (const texts of [[...feeds.values()], [...(await feedsOf(files, { drafts: true })).values()]]) {
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /canary-of-the|A page\./.test(text))).toEqual([]);
  }
});

test('an id stays the same when the title and the date of its post change', async () => {
  const changed = { ...files, 'post/first.md': post('Renamed', '2026-05-05', 'tags: [unix]\n') };
  const ids = (text: string) =>
    parseAtomFeed(text)
      .entries?.map(({ id }) => id)
      .toSorted();
  expect(ids((await feedsOf(changed)).get('/atom.xml') ?? '')).toEqual(ids(feedAt('/atom.xml')));
});

test("only items of JSON feeds have the share image of their post, the author's or a drawn one", async () => {
  const withImages = {
    'content/site.yaml': `${config}cards: newest 1\n`,
    'content/post/own.md': post('Own', '2026-01-01', 'image: own.png\n'),
    'content/post/own.png': await photo(40, 20).png().toBuffer(),
    'content/post/drawn.md': post('Drawn', '2026-01-03'),
    'content/post/none.md': post('None', '2026-01-02', '', '![A picture](own.png)'),
  };
  const imageCache = join(await mkdtemp(join(tmpdir(), 'catpost-feeds-')), 'images');
  const prepared = await preparedSite(withImages, { imageCache });
  const texts = entryTexts(prepared, isFeed);
  const { items = [] } = parseJsonFeed(texts.get('/feed.json') ?? '');
  const address = 'https://example.org/blog';
  expect(items.map(({ title, image }) => [title, image])).toEqual([
    ['Drawn', expect.stringMatching(`^${address}/assets/cards/drawn-[0-9a-f]+\\.png$`)],
    ['None', undefined],
    ['Own', `${address}/post/own.png`],
  ]);
  const published = prepared.entries.map(({ path }) => address + path);
  for (const { image } of items) if (image !== undefined) expect(published).toContain(image);
  for (const [path, text] of texts) if (path.endsWith('.xml')) expect(text).not.toContain('/assets/cards/');
});
