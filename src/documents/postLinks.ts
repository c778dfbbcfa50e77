/** Links to posts and their entries in listings, each with its language where that differs from the text around it. */

import { hrefOf } from '../content/paths/href.ts';
import { directionOf } from '../content/values/direction.ts';
import { languageNameOf } from '../content/values/language.ts';
import type { RenderedBody } from '../markdown/model.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import { provenanceLink } from '../plan/provenance.ts';
import type { Direction, Post, Site } from '../types/content.ts';
import type { ListingEntry, PostLink } from '../types/page.ts';
import { isoDate } from './dateTexts.ts';

/** The language of a text and its direction. */
export type TextLanguage = { language: string; direction: Direction };

/** Returns the language of everything on a page but the text of its post. */
export function siteLanguage({ config: { language } }: Site): TextLanguage {
  return { language, direction: directionOf(language) };
}

/** Returns the language and direction of a post; each is null if the surrounding text has the same. */
export function languageWithin(
  site: Site,
  post: Post,
  surrounding: TextLanguage,
): Pick<PostLink, 'language' | 'direction'> {
  const language = post.language ?? site.config.language;
  return {
    language: language === surrounding.language ? null : language,
    direction: post.direction === surrounding.direction ? null : post.direction,
  };
}

/** Returns a link to a post, labelled with its title. */
export function postLink(site: Site, post: Post, surrounding = siteLanguage(site)): PostLink {
  const label = displayTitle(site, post);
  return { label, href: hrefOf(post.path, site.base), ...languageWithin(site, post, surrounding) };
}

/** Returns the entry of a post in a listing. */
export function listingEntry(site: Site, post: Post, body: RenderedBody | undefined, isPinned = false): ListingEntry {
  const own = languageWithin(site, post, siteLanguage(site));
  return {
    title: displayTitle(site, post),
    href: hrefOf(post.path, site.base),
    ...own,
    ...(own.language === null ? {} : { languageName: languageNameOf(own.language) }),
    date: isoDate(post.date),
    size: body ? `${body.summary.minutes} min` : null,
    mark: post.mark,
    pinned: isPinned,
    by: post.by === site.config.by ? null : provenanceLink(site, post.by),
  };
}
