/** RSS 2.0, by the rules of https://www.rssboard.org/rss-specification and its profile. */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { feedPathOf } from '../../content/paths/paths.ts';
import type { Feed } from '../../plan/feeds.ts';
import type { Site } from '../../types/content.ts';

import { feedNote, itemLink, xhtmlNamespace, xmlStart } from './browserView.ts';

import { type FeedItem, lastUpdate } from './feedItems.ts';
import { xmlElement, xmlText } from './xml.ts';

/** A whole document. */
export function rssXml(site: Site, feed: Feed, items: FeedItem[]): string {
  const page = absoluteUrl(site, feed.path);
  const self = absoluteUrl(site, feedPathOf(feed.path, 'rss'));
  const channel = [
    xmlElement('title', {}, xmlText(feed.title)),
    xmlElement('link', {}, page),
    xmlElement('description', {}, xmlText(feed.description)),
    xmlElement('language', {}, site.config.language),
    ...(items.length > 0 ? [xmlElement('lastBuildDate', {}, mailDate(lastUpdate(items)))] : []),
    xmlElement('generator', {}, 'catpost'),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    feedNote(page),
    ...items.map((item) => itemXml(site, item)),
  ];
  const rss = xmlElement('rss', namespaces, { xml: xmlElement('channel', {}, { xml: `\n${channel.join('\n')}\n` }) });
  return `${xmlStart(site)}${rss}\n`;
}

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  ...xhtmlNamespace,
};

/** An item is the same in every feed. */
const made = new WeakMap<FeedItem, string>();

function itemXml(site: Site, item: FeedItem): string {
  const xml = made.get(item) ?? newItemXml(site, item);
  made.set(item, xml);
  return xml;
}

function newItemXml({ config }: Site, item: FeedItem): string {
  const parts = [
    xmlElement('title', {}, item.title),
    xmlElement('link', {}, item.url),
    xmlElement('guid', { isPermaLink: 'false' }, item.id),
    xmlElement('pubDate', {}, mailDate(item.published)),
    xmlElement('dc:creator', {}, xmlText(config.author || config.title)),
    ...(item.language === config.language ? [] : [xmlElement('dc:language', {}, item.language)]),
    ...item.tags.map((tag) => xmlElement('category', {}, tag)),
    ...(item.summary === '' ? [] : [xmlElement('description', {}, item.summary)]),
    xmlElement('content:encoded', {}, item.html),
    itemLink(item),
  ];
  return xmlElement('item', {}, { xml: parts.join('\n') });
}

/** `Sat, 31 Jan 2026 09:30:00 +0100`, as mail has it (RFC 822, with the years of RFC 2822). */
function mailDate(zoned: string): string {
  const offset = zoned.slice(19);
  const local = new Date(`${zoned.slice(0, 19)}Z`).toUTCString();
  return local.replace('GMT', offset === 'Z' ? '+0000' : offset.replace(':', ''));
}
