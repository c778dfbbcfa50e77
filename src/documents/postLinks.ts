/** Links to posts, each with its language where that differs from the text around it. */

import { hrefOf } from '../content/paths/href.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import { directionOf } from '../text/direction.ts';
import type { Direction, Post, Site } from '../types/content.ts';
import type { PostLink } from '../types/link.ts';

/** The language of a text and its direction. */
export type TextLanguage = { language: string; direction: Direction };

/** Returns the language of the pages that are not of a post. */
export function siteLanguage({ config: { language } }: Site): TextLanguage {
  return { language, direction: directionOf(language) };
}

/** Returns the language of the page of a post, in which catpost's own texts on it are. */
export function pageLanguage(site: Site, { language }: Post): TextLanguage {
  return language === null ? siteLanguage(site) : { language, direction: directionOf(language) };
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
