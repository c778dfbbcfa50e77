/** Links to posts, each with its language where that differs from the text around it. */

import { hrefOf } from '../content/paths/href.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import { directionOf } from '../text/direction.ts';
import type { Direction, Post, Site } from '../types/content.ts';
import type { PostLink } from '../types/link.ts';
import { wordsFor } from '../words/wordsFor.ts';

/** The language of a text and its direction. */
export type TextLanguage = { language: string; direction: Direction };

/** Returns the language of the pages that are not of a post. */
export function siteLanguage({ config: { language } }: Site): TextLanguage {
  return { language, direction: directionOf(language) };
}

/** Returns the language of the page of a post. */
export function pageLanguage(site: Site, { language }: Post): TextLanguage {
  return language === null ? siteLanguage(site) : { language, direction: directionOf(language) };
}

/**
 * Returns the language of catpost's texts on a page in some language, among which those of the author stand: English if
 * catpost has no catalog for it. They keep the direction of the page.
 */
export function textsOn(site: Site, { language, direction }: TextLanguage): TextLanguage {
  return { language: wordsFor(site, language).language, direction };
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

/** Returns the language of the author's texts on pages of the site, if catpost's texts there have another one. */
export function ownLanguage(site: Site): string | undefined {
  const { language } = site.config;
  return wordsFor(site).language === language ? undefined : language;
}

/** Returns a link to a post, labelled with its title. */
export function postLink(site: Site, post: Post, surrounding = textsOn(site, siteLanguage(site))): PostLink {
  const label = displayTitle(site, post);
  return { label, href: hrefOf(post.path, site.base), ...languageWithin(site, post, surrounding) };
}
