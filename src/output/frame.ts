/** What stands around a page, and the small pieces that its builders share: links, dates, titles. */
import { formatDay } from '../content/dates.ts';
import { hrefOf } from '../content/paths.ts';
import { smarten } from '../markdown/smartQuotes.ts';
import type { DateText, Frame, Link, ListingEntry, Post, PostDate, Site } from '../types.ts';

/** `window` is the name of the collection that the page belongs to, `home`, or null; `path` the page's own. */
export function frameOf(site: Site, path: string | null, window: string | null): Frame {
  const { config, base } = site;
  return {
    title: config.title,
    prompt: config.prompt,
    place: path === null ? '~' : `~${path.replace(/\/$/, '')}`,
    windows: [
      { label: 'home', href: hrefOf('/', base), current: window === 'home' },
      ...site.collections.map(({ name, path: collectionPath }) => ({
        label: name,
        href: hrefOf(collectionPath, base),
        current: window === name,
      })),
    ],
    navigation: config.navigation.map(({ label, url }) => ({ label, href: insideHref(url, base) })),
    links: config.links.map(({ label, url, rel }) => ({ label, href: insideHref(url, base), rel })),
    footer: config.footer,
  };
}

/** The title as readers see it, with typographic quotes where the site has them. */
export function displayTitle(site: Site, title: string): string {
  return site.config.smartQuotes ? smarten(title) : title;
}

/** A link to a post by its title. */
export function postLink(site: Site, post: Post): Link {
  return { label: displayTitle(site, post.title), href: hrefOf(post.path, site.base) };
}

/** A post's line in a listing, which always shows the day as `2026-01-31`. */
export function listingEntry(site: Site, post: Post): ListingEntry {
  return {
    title: displayTitle(site, post.title),
    href: hrefOf(post.path, site.base),
    date: post.date === null ? null : { datetime: post.date.day, text: post.date.day },
    mark: post.mark,
    language: post.language === site.config.language ? null : post.language,
  };
}

/** A day in words, in the language of the page. */
export function longDate(site: Site, date: PostDate | null, language: string | null): DateText | null {
  return date === null ? null : formatDay(date, language ?? site.config.language);
}

/** The page's absolute address, without the base where `url` already has it. */
export function absoluteUrl(site: Site, path: string): string {
  return new URL(hrefOf(path, site.base), site.config.url).href;
}

/** Links of site.yaml are written from the site's root, or are whole addresses. */
function insideHref(url: string, base: string): string {
  return url.startsWith('/') && !url.startsWith('//') ? hrefOf(url, base) : url;
}
