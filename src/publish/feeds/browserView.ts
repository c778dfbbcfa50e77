/**
 * Makes a feed readable in a browser: with a stylesheet, and with XHTML links, which XML formats allow in their own
 * namespace and feed readers ignore. XSLT is not used, because browsers are about to remove it.
 */

import { hash } from 'node:crypto';
import { feedStylePathOf } from '../../content/paths/filePaths.ts';
import { hrefOf } from '../../content/paths/href.ts';
import { feedCss } from '../../styles/feedCss.ts';
import type { Site } from '../../types/content.ts';
import { wordsFor } from '../../words/wordsFor.ts';
import type { FeedItem } from './feedItems.ts';
import { escapeXml, xmlElement } from './xml.ts';

/** An attribute for the root element of a feed. */
export const xhtmlNamespace = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/** Returns the stylesheet of all feeds. */
export function feedStyle({ config }: Site): { path: string; text: string } {
  const text = feedCss(config);
  return { path: feedStylePathOf(hash('sha256', text).slice(0, 8)), text };
}

/** Returns the XML declaration, and the instruction that links the stylesheet. */
export function xmlProlog(site: Site): string {
  const href = escapeXml(hrefOf(feedStyle(site).path, site.base));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${href}"?>\n`;
}

/** Returns a paragraph that says what a feed is, and links to the page with the same posts. */
export function feedNote(site: Site, page: string): string {
  const { build, language } = wordsFor(site);
  const link = xmlElement('xhtml:a', { href: page }, build.feedAsPage);
  return xmlElement('xhtml:p', { 'xml:lang': language }, { xml: `${escapeXml(build.feedNote)} ${link}` });
}

/** Returns an item's day, and its title as a link to the post. */
export function itemLink({ day, title, url }: FeedItem): string {
  return xmlElement('xhtml:time', {}, day) + xmlElement('xhtml:a', { href: url }, title);
}
