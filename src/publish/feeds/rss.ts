/** Writes RSS 2.0, by https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile. */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { feedPathOf } from '../../content/paths/filePaths.ts';
import type { Feed } from '../../plan/feeds.ts';
import type { Site } from '../../types/content.ts';

import { feedNote, itemLink, xhtmlNamespace, xmlProlog } from './browserView.ts';

import { type FeedItem, lastUpdate } from './feedItems.ts';
import { xmlElement, xmlText } from './xml.ts';

/** Returns the document of a feed. */
export function rssXml(site: Site, feed: Feed, items: FeedItem[]): string {
  const page = absoluteUrl(site, feed.path);
  const self = absoluteUrl(site, feedPathOf(feed.path, 'rss'));
  const channel = [
    xmlElement('title', {}, xmlText(feed.title)),
    xmlElement('link', {}, page),
    xmlElement('description', {}, xmlText(feed.description)),
    xmlElement('language', {}, site.config.language),
    ...(items.length > 0 ? [xmlElement('lastBuildDate', {}, rfc822Date(lastUpdate(items)))] : []),
    xmlElement('generator', {}, 'catpost'),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    feedNote(site, page),
    ...items.map((item) => itemXml(site, item)),
  ];
  const rss = xmlElement('rss', namespaces, { xml: xmlElement('channel', {}, { xml: `\n${channel.join('\n')}\n` }) });
  return `${xmlProlog(site)}${rss}\n`;
}

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  ...xhtmlNamespace,
};

/** An item has the same XML in every feed, so it is written once. */
const itemXmls = new WeakMap<FeedItem, string>();

/** Returns the item of a feed. */
export function itemXml(site: Site, item: FeedItem): string {
  const xml = itemXmls.get(item) ?? writeItem(site, item);
  itemXmls.set(item, xml);
  return xml;
}

function writeItem({ config }: Site, item: FeedItem): string {
  const parts = [
    xmlElement('title', {}, item.title),
    xmlElement('link', {}, item.url),
    xmlElement('guid', { isPermaLink: 'false' }, item.id),
    xmlElement('pubDate', {}, rfc822Date(item.published)),
    xmlElement('dc:creator', {}, xmlText(config.author || config.title)),
    ...(item.language === config.language ? [] : [xmlElement('dc:language', {}, item.language)]),
    ...item.tags.map((tag) => xmlElement('category', {}, tag)),
    ...(item.summary === '' ? [] : [xmlElement('description', {}, item.summary)]),
    xmlElement('content:encoded', {}, item.html),
    itemLink(item),
  ];
  return xmlElement('item', {}, { xml: parts.join('\n') });
}

/** Converts `2026-01-31T09:30:00+01:00` to `Sat, 31 Jan 2026 09:30:00 +0100` (RFC 822, but with four-digit years). */
function rfc822Date(moment: string): string {
  const offset = moment.slice(19);
  const local = new Date(`${moment.slice(0, 19)}Z`).toUTCString();
  return local.replace('GMT', offset === 'Z' ? '+0000' : offset.replace(':', ''));
}
