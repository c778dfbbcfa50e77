/** Writes Atom 1.0 (RFC 4287), and the archives of the site's feed (RFC 5005, section 4). */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { pathIn } from '../../content/paths/editionPaths.ts';
import { archivePathOf, feedPathOf } from '../../content/paths/filePaths.ts';
import type { Feed } from '../../plan/feeds.ts';
import type { Site } from '../../types/content.ts';

import { feedNote, itemLink, xhtmlNamespace, xmlProlog } from './browserView.ts';

import { type FeedItem, lastUpdate } from './feedItems.ts';
import { xmlElement, xmlText } from './xml.ts';

/** The number of an archive, from 1 for the oldest to `total`, or null for the feed itself. */
export type ArchivePosition = { number: number | null; total: number };

/** Returns the document of a feed or of an archive. An archive has the id of its feed, because it is a part of it. */
export function atomXml(site: Site, feed: Feed, items: FeedItem[], position: ArchivePosition): string {
  const { config } = site;
  const page = absoluteUrl(site, feed.path);
  const current = absoluteUrl(site, feedPathOf(feed.path, 'atom'));
  const parts = [
    xmlElement('id', {}, current),
    xmlElement('title', {}, xmlText(feed.title)),
    xmlElement('subtitle', {}, xmlText(feed.description)),
    xmlElement('updated', {}, lastUpdate(items)),
    xmlElement('author', {}, { xml: xmlElement('name', {}, xmlText(config.author || config.title)) }),
    xmlElement('generator', {}, 'catpost'),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...archiveLinks(site, current, position),
    feedNote(site, page),
    ...items.map((item) => entryXml(item)),
  ];
  const attributes = { ...namespaces, 'xml:lang': config.language };
  return `${xmlProlog(site)}${xmlElement('feed', attributes, { xml: `\n${parts.join('\n')}\n` })}\n`;
}

const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', ...xhtmlNamespace };
const historyNamespace = { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' };

function archiveLinks(site: Site, current: string, { number, total }: ArchivePosition): string[] {
  const link = (rel: string, href: string) => xmlElement('link', { rel, type: 'application/atom+xml', href });
  const archive = (rel: string, other: number) =>
    other >= 1 && other <= total ? [link(rel, absoluteUrl(site, pathIn(site.root, archivePathOf(other))))] : [];
  if (number === null) return [link('self', current), ...archive('prev-archive', total)];
  return [
    ...archive('self', number),
    link('current', current),
    ...archive('prev-archive', number - 1),
    ...archive('next-archive', number + 1),
    xmlElement('fh:archive', historyNamespace),
  ];
}

/** An item has the same XML in every feed, so it is written once. */
const entryXmls = new WeakMap<FeedItem, string>();

/** Returns the entry of a feed. */
export function entryXml(item: FeedItem): string {
  const xml = entryXmls.get(item) ?? writeEntry(item);
  entryXmls.set(item, xml);
  return xml;
}

function writeEntry(item: FeedItem): string {
  const parts = [
    xmlElement('id', {}, item.id),
    xmlElement('title', {}, item.title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    xmlElement('published', {}, item.published),
    xmlElement('updated', {}, item.updated),
    ...item.tags.map((term) => xmlElement('category', { term })),
    ...(item.summary === '' ? [] : [xmlElement('summary', {}, item.summary)]),
    xmlElement('content', { type: 'html' }, item.html),
    itemLink(item),
  ];
  return xmlElement('entry', { 'xml:lang': item.language }, { xml: parts.join('\n') });
}
