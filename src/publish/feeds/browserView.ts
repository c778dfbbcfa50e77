/**
 * What makes a feed readable in a browser that is sent to it: a stylesheet and links of XHTML, which formats of XML allow
 * in their own namespace and feed readers pass over. Not XSLT, which browsers are about to drop.
 */

import { hash } from 'node:crypto';
import { feedStylePathOf, hrefOf } from '../../content/paths/paths.ts';
import { feedCss } from '../../styles/feedCss.ts';
import type { Site } from '../../types/content.ts';

import type { FeedItem } from './feedItems.ts';
import { escapeXml, xmlElement } from './xml.ts';

/** For the root of a feed. */
export const xhtmlNamespace = { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };

/** The file that every feed names. */
export function feedStyle({ config }: Site): { path: string; text: string } {
  const text = feedCss(config.theme);
  return { path: feedStylePathOf(hash('sha256', text).slice(0, 8)), text };
}

/** The first lines of a feed. */
export function xmlStart(site: Site): string {
  const href = escapeXml(hrefOf(feedStyle(site).path, site.base));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${href}"?>\n`;
}

/** What this is, and the way to the page that it is of. */
export function feedNote(page: string): string {
  const link = xmlElement('xhtml:a', { href: page }, 'Read it as a page.');
  const text = 'This is a feed: copy its address into a feed reader. ';
  return xmlElement('xhtml:p', { 'xml:lang': 'en' }, { xml: text + link });
}

/** An item's day and its title, which leads to it. */
export function itemLink({ day, title, url }: FeedItem): string {
  return xmlElement('xhtml:time', {}, day) + xmlElement('xhtml:a', { href: url }, title);
}
