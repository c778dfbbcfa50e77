/** Every feed against the specification of its format. */
import { expect, test } from 'vitest';
import { allElements, childrenOf, childTexts, parseXml, type XmlElement } from '../xml.ts';
import { feedsOf, feedsOfFolder, files } from './feedSite.ts';

const feeds = [...(await feedsOf(files)), ...(await feedsOfFolder('content'))];
const feedsNamed = (name: string) => feeds.filter(([path]) => path.endsWith(name));

test('RSS feeds have what the RSS Advisory Board requires', () => {
  for (const [path, text] of feedsNamed('feed.xml')) {
    const rss = parseXml(text);
    expect([rss.name, rss.attributes.version]).toEqual(['rss', '2.0']);
    const [channel, ...others] = rss.children;
    if (!channel) throw new Error(`${path} has no channel.`);
    expect(others).toEqual([]);
    expectOneOfEach(path, channel, ['title', 'link', 'description', 'language']);
    const self = childrenOf(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self');
    expect(self.map(({ attributes }) => new URL(attributes.href ?? '').pathname.endsWith(path))).toEqual([true]);
    const items = childrenOf(channel, 'item');
    expectUnique(items.flatMap((item) => childTexts(item, 'guid')));
    for (const item of items) {
      expectOneOfEach(path, item, ['title', 'link', 'guid', 'pubDate', 'dc:creator', 'content:encoded']);
      expect(childrenOf(item, 'guid')[0]?.attributes.isPermaLink).toBe('false');
      for (const date of [...childTexts(item, 'pubDate'), ...childTexts(channel, 'lastBuildDate')])
        expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/);
      expectAbsolute([...childTexts(item, 'link'), ...childTexts(item, 'content:encoded').flatMap(addressesIn)]);
    }
  }
});

test('Atom feeds have what RFC 4287 requires', () => {
  for (const [path, text] of feedsNamed('atom.xml')) {
    const feed = parseXml(text);
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    const entries = childrenOf(feed, 'entry');
    for (const element of [feed, ...entries]) expectOneOfEach(path, element, ['id', 'title', 'updated']);
    expect(childrenOf(feed, 'author').flatMap((author) => childTexts(author, 'name'))).toHaveLength(1);
    expect(linksOf(feed, 'self').map((href) => new URL(href).pathname.endsWith(path))).toEqual([true]);
    expectUnique([feed, ...entries].flatMap((element) => childTexts(element, 'id')));
    const times = ['updated', 'published'].flatMap((name) =>
      [feed, ...entries].flatMap((element) => childTexts(element, name)),
    );
    for (const time of times) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      expect(Date.parse(time)).not.toBeNaN();
    }
    for (const entry of entries) {
      expect(linksOf(entry, 'alternate')).toHaveLength(1);
      expect(childrenOf(entry, 'content').map(({ attributes }) => attributes.type)).toEqual(['html']);
      expectAbsolute([...linksOf(entry, 'alternate'), ...childTexts(entry, 'content').flatMap(addressesIn)]);
    }
  }
});

test('JSON feeds have what version 1.1 requires', () => {
  for (const [path, text] of feedsNamed('feed.json')) {
    const feed = JSON.parse(text);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(new URL(feed.feed_url).pathname.endsWith(path)).toBe(true);
    expect(feed.authors).toEqual([{ name: expect.stringMatching(/./) }]);
    const items: Record<string, string>[] = feed.items;
    expectUnique(items.map(({ id = '' }) => id));
    for (const item of items) {
      expect(item.date_published).toMatch(/T.*(?:Z|[+-]\d\d:\d\d)$/);
      expectAbsolute([item.url ?? '', ...addressesIn(item.content_html ?? '')]);
    }
  }
});

test('XML feeds have a stylesheet and links for a reader who opens them in a browser', () => {
  const stylesheet = /^<\?xml [^>]*\?>\n<\?xml-stylesheet type="text\/css" href="\/[^"]*assets\/feed-\w{8}\.css"\?>\n/;
  for (const [, text] of feedsNamed('.xml')) {
    expect(text).toMatch(stylesheet);
    const items = allElements(parseXml(text)).filter(({ name }) => name === 'item' || name === 'entry');
    for (const item of items)
      expect(childrenOf(item, 'xhtml:a').map(({ attributes }) => attributes.href)).toHaveLength(1);
  }
});

function expectOneOfEach(path: string, element: XmlElement, names: string[]): void {
  for (const name of names)
    expect([path, name, childTexts(element, name).filter(Boolean).length]).toEqual([path, name, 1]);
}

function expectUnique(values: string[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

function expectAbsolute(addresses: string[]): void {
  const isAbsolute = (address: string) => /^(?:https?:\/\/|mailto:)/.test(address) && URL.canParse(address);
  expect(addresses.filter((address) => !isAbsolute(address))).toEqual([]);
}

/** Returns every address in the HTML of an item. The HTML must also be well-formed XML, as React writes it. */
function addressesIn(html: string): string[] {
  return allElements(parseXml(`<div>${html}</div>`)).flatMap(({ attributes }) => [
    ...['href', 'src', 'poster', 'cite'].flatMap((name) => attributes[name] ?? []),
    ...(attributes.srcset?.split(', ').map((candidate) => candidate.split(' ')[0] ?? '') ?? []),
  ]);
}

function linksOf(element: XmlElement, rel: string): string[] {
  const links = childrenOf(element, 'link').filter(({ attributes }) => attributes.rel === rel);
  return links.map(({ attributes }) => attributes.href ?? '');
}
