import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { photo } from '../../images/pictures.ts';
import { preparedSite } from '../../sites/preparedSite.ts';
import { textsOf as feedTextsOf, isFeed, madeFrom, madeSite } from './madeSite.ts';
import { allNodes, childrenOf, textsOf, type XmlNode, xmlTree } from './xmlTree.ts';

const post = (title: string, date: string, more = '', body = 'Text.') =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${more}---\n\n${body}\n`;

const config = 'title: Site & co\nurl: https://example.org/blog\nauthor: Ann <3\ntimezone: Europe/Berlin\n';

const odd = 'a & b <i> </script> ]]> \u2028 \u{1f600} "q"';

const site = {
  'site.yaml': `${config}collections: { post: { title: Posts } }\n`,
  'about.md': '---\ntitle: About\n---\n\nA page.\n',
  'post/first.md': post(
    'First',
    '2026-01-31',
    'tags: [unix, "R&D"]\n',
    'One ]]> two\u0007\u2028 &amp; <b>three</b>.\n\nMore.',
  ),
  'post/second.md': post(odd, '2026-03-31T09:30', 'updated: 2026-04-02\ndescription: "5 < 6 & ]]>"\n'),
  'post/hebrew.md': post('שלום', '2026-02-01', 'lang: he\n', 'טקסט'),
  'post/empty.md': post('Stub', '2026-02-02', 'by: placeholder\ntags: [stubs]\n', 'canary-of-the-placeholder'),
  'post/draft.md': post('Draft', '2026-02-03', 'draft: true\ntags: [unix]\n', 'canary-of-the-draft'),
  'post/future.md': post('Future', '2027-01-01', 'tags: [unix]\n', 'canary-of-the-future'),
  'note/short.md': post('Short', '2025-01-01'),
};

/** The feeds of that site, and of this repository's own. */
const made = [await madeSite(site), await madeFrom('content')];
const textOf = (path: string, from = made[0]) => from?.get(path) ?? '';
const xmlFeeds = made.flatMap((files) => [...files].filter(([path]) => path.endsWith('.xml')));
const rssFeeds = xmlFeeds.filter(([path]) => path.endsWith('feed.xml'));
const atomFeeds = xmlFeeds.filter(([path]) => path.endsWith('atom.xml'));
const jsonFeeds = made.flatMap((files) => [...files].filter(([path]) => path.endsWith('.json')));

const urlAttributes = ['href', 'src', 'poster', 'cite'];

/** Every address in the HTML of an item, which must be well-formed XML too, as React writes it. */
function addressesIn(html: string): string[] {
  // Entities of HTML that XML does not know would be an error here.
  return allNodes(xmlTree(`<div>${html}</div>`)).flatMap(({ attributes }) => [
    ...urlAttributes.flatMap((name) => attributes[name] ?? []),
    ...(attributes.srcset?.split(', ').map((candidate) => candidate.split(' ')[0] ?? '') ?? []),
  ]);
}

const isAbsolute = (address: string) => /^(?:https?:\/\/|mailto:)/.test(address) && URL.canParse(address);

test('there are three feeds of the site, of each collection and of each tag that is not a draft alone', () => {
  const paths = ['/', '/post/', '/note/', '/tags/unix/', '/tags/rd/', '/tags/stubs/'];
  const expected = paths.flatMap((path) => ['feed.xml', 'atom.xml', 'feed.json'].map((name) => path + name));
  expect([...(made[0]?.keys() ?? [])].sort()).toEqual(expected.sort());
});

test('RSS has what the RSS Advisory Board requires', () => {
  for (const [path, text] of rssFeeds) {
    const rss = xmlTree(text);
    expect([rss.name, rss.attributes.version]).toEqual(['rss', '2.0']);
    const [channel, ...more] = rss.children;
    if (!channel) throw new Error(`${path} has no channel.`);
    expect(more).toEqual([]);
    for (const name of ['title', 'link', 'description', 'language'])
      expect([path, name, textsOf(channel, name).filter(Boolean).length]).toEqual([path, name, 1]);
    const self = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
    expect(self.map(({ attributes }) => new URL(attributes.href ?? '').pathname.endsWith(path))).toEqual([true]);
    const items = childrenOf(channel, 'item');
    expectUnique(items.flatMap((item) => textsOf(item, 'guid')));
    for (const item of items) {
      for (const name of ['title', 'link', 'guid', 'pubDate', 'dc:creator', 'content:encoded'])
        expect([path, name, textsOf(item, name).filter(Boolean).length]).toEqual([path, name, 1]);
      expect(childrenOf(item, 'guid')[0]?.attributes.isPermaLink).toBe('false');
      for (const date of [...textsOf(item, 'pubDate'), ...textsOf(channel, 'lastBuildDate')])
        expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/);
      const addresses = [...textsOf(item, 'link'), ...textsOf(item, 'content:encoded').flatMap(addressesIn)];
      expect(addresses.filter((address) => !isAbsolute(address))).toEqual([]);
    }
  }
});

test('Atom has what RFC 4287 requires', () => {
  for (const [path, text] of atomFeeds) {
    const feed = xmlTree(text);
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    const entries = childrenOf(feed, 'entry');
    for (const name of ['id', 'title', 'updated']) {
      for (const node of [feed, ...entries])
        expect([path, name, textsOf(node, name).filter(Boolean).length]).toEqual([path, name, 1]);
    }
    expect(childrenOf(feed, 'author').flatMap((author) => textsOf(author, 'name'))).toHaveLength(1);
    expect(linksOf(feed, 'self').map((href) => new URL(href).pathname.endsWith(path))).toEqual([true]);
    expectUnique([feed, ...entries].flatMap((node) => textsOf(node, 'id')));
    const instants = [feed, ...entries].flatMap((node) => [...textsOf(node, 'updated'), ...textsOf(node, 'published')]);
    for (const instant of instants) {
      expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      expect(Date.parse(instant)).not.toBeNaN();
    }
    for (const entry of entries) {
      expect(linksOf(entry, 'alternate')).toHaveLength(1);
      expect(childrenOf(entry, 'content').map(({ attributes }) => attributes.type)).toEqual(['html']);
      const addresses = [...linksOf(entry, 'alternate'), ...textsOf(entry, 'content').flatMap(addressesIn)];
      expect(addresses.filter((address) => !isAbsolute(address))).toEqual([]);
    }
  }
});

test('JSON Feed has what version 1.1 requires', () => {
  for (const [path, text] of jsonFeeds) {
    const feed = JSON.parse(text);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(new URL(feed.feed_url).pathname.endsWith(path)).toBe(true);
    expect(feed.authors).toEqual([{ name: expect.stringMatching(/./) }]);
    const items: Record<string, string>[] = feed.items;
    expectUnique(items.map(({ id = '' }) => id));
    for (const item of items) {
      expect(item.date_published).toMatch(/T.*(?:Z|[+-]\d\d:\d\d)$/);
      const addresses = [item.url ?? '', ...addressesIn(item.content_html ?? '')];
      expect(addresses.filter((address) => !isAbsolute(address))).toEqual([]);
    }
  }
});

test('an independent parser reads the same from all three', () => {
  const rss = parseRssFeed(textOf('/feed.xml'));
  const atom = parseAtomFeed(textOf('/atom.xml'));
  const json = parseJsonFeed(textOf('/feed.json'));
  const items = [
    ['https://example.org/blog/post/second/', odd, '2026-03-31T07:30:00.000Z'],
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

test('a post in another language says so, and which way it runs', () => {
  const [, hebrew] = childrenOf(xmlTree(textOf('/atom.xml')), 'entry');
  expect(hebrew?.attributes['xml:lang']).toBe('he');
  expect(textsOf(hebrew ?? xmlTree('<x/>'), 'content')[0]).toMatch(/^<div lang="he" dir="rtl">/);
});

test('drafts, future posts, placeholders and pages are in no feed, in dev neither', async () => {
  for (const files of [made[0], await madeSite(site, { drafts: true })]) {
    const texts = [...(files?.values() ?? [])];
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => /canary-of-the|A page\./.test(text))).toEqual([]);
  }
});

test('an id stays when the title and the date of its post change', async () => {
  const changed = { ...site, 'post/first.md': post('Renamed', '2026-05-05', 'tags: [unix]\n') };
  const ids = (text: string) =>
    parseAtomFeed(text)
      .entries?.map(({ id }) => id)
      .toSorted();
  expect(ids((await madeSite(changed)).get('/atom.xml') ?? '')).toEqual(ids(textOf('/atom.xml')));
});

test('a browser gets a stylesheet, and links that it can follow', () => {
  for (const [, text] of xmlFeeds) {
    expect(text).toMatch(
      /^<\?xml [^>]*\?>\n<\?xml-stylesheet type="text\/css" href="\/[^"]*assets\/feed-\w{8}\.css"\?>\n/,
    );
    const nodes = allNodes(xmlTree(text));
    const items = nodes.filter(({ name }) => name === 'item' || name === 'entry');
    for (const item of items)
      expect(childrenOf(item, 'xhtml:a').map(({ attributes }) => attributes.href)).toHaveLength(1);
  }
});

function linksOf(node: XmlNode, rel: string): string[] {
  return childrenOf(node, 'link').flatMap(({ attributes }) => (attributes.rel === rel ? [attributes.href ?? ''] : []));
}

function expectUnique(values: string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

test('an item of a JSON Feed names the picture of its post, its own or a drawn one, and no other feed does', async () => {
  const files = {
    'content/site.yaml': `${config}cards: newest 1\n`,
    'content/post/own.md': post('Own', '2026-01-01', 'image: own.png\n'),
    'content/post/own.png': await photo(40, 20).png().toBuffer(),
    'content/post/drawn.md': post('Drawn', '2026-01-03'),
    'content/post/none.md': post('None', '2026-01-02', '', '![A picture](own.png)'),
  };
  const imageCache = join(await mkdtemp(join(tmpdir(), 'catpost-feeds-')), 'images');
  const prepared = await preparedSite(files, { imageCache });
  const feeds = feedTextsOf(prepared, isFeed);
  const { items = [] } = parseJsonFeed(feeds.get('/feed.json') ?? '');
  const address = 'https://example.org/blog';
  expect(items.map(({ title, image }) => [title, image])).toEqual([
    ['Drawn', expect.stringMatching(`^${address}/assets/cards/drawn-[0-9a-f]+\\.png$`)],
    ['None', undefined],
    ['Own', `${address}/post/own.png`],
  ]);
  const published = prepared.entries.map(({ path }) => address + path);
  for (const { image } of items) if (image !== undefined) expect(published).toContain(image);
  for (const [path, text] of feeds) if (path.endsWith('.xml')) expect(text).not.toContain('/assets/cards/');
});
