/** What stands around a page, and the small pieces that its builders share: links, dates, titles. */

import { hrefOf } from '../content/paths/paths.ts';
import { formatDay } from '../content/post/dates.ts';
import { directionOf } from '../content/post/direction.ts';
import { languageName } from '../content/post/translations.ts';
import type { RenderedBody } from '../markdown/model.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import { provenanceLink } from '../plan/provenance.ts';
import type { Direction, Post, PostDate, Site } from '../types/content.ts';
import type { DateText, Frame, ListingEntry, PostLink } from '../types/page.ts';

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

/** Links of site.yaml are written from the site's root, or are whole addresses. */
function insideHref(url: string, base: string): string {
  if (!url.startsWith('/') || url.startsWith('//')) return url;
  const path = url.replace(/[?#].*$/s, '');
  return hrefOf(path, base) + url.slice(path.length);
}
