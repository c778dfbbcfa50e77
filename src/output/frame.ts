/** What stands around a page, and the small pieces that its builders share: links, dates, titles. */
import { formatDay } from '../content/dates.ts';
import { directionOf } from '../content/direction.ts';
import { hrefOf } from '../content/paths.ts';
import { languageName } from '../content/translations.ts';
import type { RenderedBody } from '../markdown/renderBody.ts';
import { smarten } from '../markdown/smartQuotes.ts';
import type { DateText, Direction, Frame, ListingEntry, Post, PostDate, PostLink, Site } from '../types.ts';
import { provenanceLink } from './provenance.ts';

/**
 * `window` is the name of the collection that the page belongs to, `home`, or null; `path` the page's own, and
 * `directory` that of the prompt on it.
 */
export function frameOf(site: Site, path: string | null, window: string | null, directory = '/'): Frame {
  const { config, base } = site;
  return {
    title: config.title,
    prompt: config.prompt,
    place: homePlace(path ?? '/'),
    directory: homePlace(directory),
    windows: [
      { label: 'home', href: hrefOf('/', base), current: window === 'home' },
      ...site.collections.map(({ name, path: collectionPath }) => ({
        label: name,
        href: hrefOf(collectionPath, base),
        current: window === name,
      })),
    ],
    search: hrefOf('/search/', base),
    navigation: config.navigation.map(({ label, url }) => ({ label, href: insideHref(url, base) })),
    links: config.links.map(({ label, url, rel }) => ({ label, href: insideHref(url, base), rel })),
    footer: site.texts.footer.shown,
  };
}

/** `/post/` -> `~/post`. */
function homePlace(path: string): string {
  return `~${path.replace(/\/$/, '')}`;
}

/** A title as readers see it, with the quotes of its language where the site has typographic ones. */
export function displayTitle(site: Site, { title, language }: Pick<Post, 'title' | 'language'>): string {
  return site.config.smartQuotes ? smarten(title, language ?? site.config.language) : title;
}

/** The language of a text, and the way it runs. */
export type Script = { language: string; direction: Direction };

/** What pages are in, their posts' text aside. */
export function siteScript({ config: { language } }: Site): Script {
  return { language, direction: directionOf(language) };
}

/** A post's language and direction; null where `around` has them already. */
export function scriptIn(site: Site, post: Post, around: Script): Pick<PostLink, 'language' | 'direction'> {
  const language = post.language ?? site.config.language;
  return {
    language: language === around.language ? null : language,
    direction: post.direction === around.direction ? null : post.direction,
  };
}

/** A link to a post by its title; `around` is what it stands in. */
export function postLink(site: Site, post: Post, around = siteScript(site)): PostLink {
  const label = displayTitle(site, post);
  return { label, href: hrefOf(post.path, site.base), ...scriptIn(site, post, around) };
}

/** A post's line in a listing. */
export function listingEntry(site: Site, post: Post, body: RenderedBody | undefined, pinned = false): ListingEntry {
  const script = scriptIn(site, post, siteScript(site));
  return {
    title: displayTitle(site, post),
    href: hrefOf(post.path, site.base),
    ...script,
    ...(script.language === null ? {} : { languageName: languageName(script.language) }),
    date: isoDate(post.date),
    size: body ? `${body.summary.minutes} min` : null,
    mark: post.mark,
    pinned,
    by: post.by === site.config.by ? null : provenanceLink(site, post.by),
  };
}

/** The day as `2026-01-31`, as every list shows it. */
export function isoDate(date: PostDate | null): DateText | null {
  return date && { datetime: date.day, text: date.day };
}

/** A day in words, in the language of the page. */
export function longDate(site: Site, date: PostDate | null, language: string | null): DateText | null {
  return date === null ? null : formatDay(date, language ?? site.config.language);
}

/** The page's absolute address, without the base where `url` already has it. */
export function absoluteUrl(site: Site, path: string): string {
  const href = hrefOf(path, site.base);
  // What the parser would only join: it takes 3 µs, for twenty addresses a post.
  if (/^(?:\/[\w-][\w\-.]*)*\/?$/.test(href)) return originOf(site.config.url) + href;
  return new URL(href, site.config.url).href;
}

function originOf(url: string): string {
  if (url !== lastOrigin.url) lastOrigin = { url, origin: new URL(url).origin };
  return lastOrigin.origin;
}

let lastOrigin = { url: '', origin: '' };

/** Links of site.yaml are written from the site's root, or are whole addresses. */
function insideHref(url: string, base: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const path = url.replace(/[?#].*$/s, '');
  return hrefOf(path, base) + url.slice(path.length);
}
