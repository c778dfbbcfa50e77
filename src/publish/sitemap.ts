/** Writes /sitemap.xml: every page that search engines may index, with the day of its last change. */

import { inEdition } from '../content/arrange/editions.ts';
import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { sitemapPartPathOf } from '../content/paths/filePaths.ts';
import { pageAlternates } from '../documents/otherEditions.ts';
import { isPage } from '../plan/entries.ts';
import type { Entry, Source } from '../plan/model.ts';
import { isNoindex, isNoindexPost } from '../plan/noindex.ts';
import { compare } from '../text/compare.ts';
import { escapeHtml } from '../text/escapeHtml.ts';
import type { Post, Site } from '../types/content.ts';

/** The limits of one sitemap file, by https://www.sitemaps.org/protocol.html. */
type SitemapLimits = { addresses: number; bytes: number };

const protocolLimits: SitemapLimits = { addresses: 50_000, bytes: 50_000_000 };

/** Returns one sitemap, or an index and its parts if the pages exceed the limits of one. `plan` holds all pages. */
export function sitemapEntries(site: Site, plan: Entry[], limits = protocolLimits): Entry[] {
  const pages = plan.filter((entry) => isPage(entry) && !isNoindex(entry.source));
  const addresses = pages.flatMap((entry) => addressOf(site, entry)).sort((a, b) => compare(a.url, b.url));
  const parts = divide(addresses, limits);
  if (parts.length === 1) return [textEntry(sitemapPath, urlset(addresses))];
  const listed = parts.map((part, index) => ({ part, path: sitemapPartPathOf(index + 1) }));
  const index = listed.map(({ part, path }) => element('sitemap', absoluteUrl(site, path), newestDay(part)));
  return [
    textEntry(sitemapPath, document('sitemapindex', sitemapNamespace, index)),
    ...listed.map(({ part, path }) => textEntry(path, urlset(part))),
  ];
}

/** The path of the sitemap, or of its index. */
export const sitemapPath = '/sitemap.xml';

type Address = { url: string; day: string | null; xml: string };

/** Returns nothing for an address that is longer than the protocol allows. */
function addressOf(site: Site, { path, source }: Entry): Address[] {
  const url = absoluteUrl(site, path);
  const day = newestDay(postsOn(site, source).map((post) => ({ day: (post.updated ?? post.date)?.day ?? null })));
  const translations = 'root' in source ? pageAlternates(inEdition(site, source.root), source) : [];
  const links = translations.map(
    ({ language, href }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(href)}"/>`,
  );
  return url.length < maximumLength ? [{ url, day, xml: element('url', url, day, links.join('')) }] : [];
}

const maximumLength = 2048;

/** Returns the posts that a page shows or lists; a change of any of them is a change of the page. */
function postsOn(site: Site, source: Source): Post[] {
  if ('post' in source) return [source.post];
  if ('slice' in source) return source.slice.posts;
  const { collections } = 'root' in source ? inEdition(site, source.root) : site;
  const posts = collections.flatMap((collection) => collection.posts);
  return posts.filter((post) => !isNoindexPost(post));
}

function newestDay(items: { day: string | null }[]): string | null {
  return items.reduce<string | null>((last, { day }) => (day !== null && day > (last ?? '') ? day : last), null);
}

function divide(addresses: Address[], limits: SitemapLimits): Address[][] {
  const room = limits.bytes - Buffer.byteLength(urlset([]));
  let part: Address[] = [];
  let bytes = 0;
  const parts = [part];
  for (const address of addresses) {
    const size = Buffer.byteLength(address.xml) + 1;
    if (part.length > 0 && (part.length === limits.addresses || bytes + size > room)) {
      part = [];
      bytes = 0;
      parts.push(part);
    }
    part.push(address);
    bytes += size;
  }
  return parts;
}

const sitemapNamespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const linkNamespace = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

function urlset(addresses: Address[]): string {
  const items = addresses.map(({ xml }) => xml);
  return document('urlset', `${sitemapNamespace} ${linkNamespace}`, items);
}

function document(root: string, namespaces: string, items: string[]): string {
  const lines = items.map((item) => `${item}\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${lines}</${root}>\n`;
}

function element(name: string, url: string, day: string | null, more = ''): string {
  const changed = day === null ? '' : `<lastmod>${day}</lastmod>`;
  return `<${name}><loc>${escapeHtml(url)}</loc>${changed}${more}</${name}>`;
}

function textEntry(path: string, text: string): Entry {
  return { path, owner: 'the sitemap', source: { kind: 'text', text } };
}
