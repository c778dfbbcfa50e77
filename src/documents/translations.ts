/** The other language versions of a post, for its page, its head and search engines. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { hrefOf } from '../content/paths/href.ts';
import { languageNameOf } from '../content/values/language.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import { isNoindexPost } from '../plan/noindex.ts';
import { directionOf } from '../text/direction.ts';
import type { Post, Site } from '../types/content.ts';
import type { PostLink } from '../types/link.ts';

/** A language version for search engines. `language` is `x-default` for all other languages. `href` is absolute. */
export type LanguageAlternate = { language: string; href: string };

/**
 * Returns every version that search engines may index, including the post itself, and the original as the default.
 * Returns an empty list if there is only one.
 */
export function alternatesOf(site: Site, post: Post): LanguageAlternate[] {
  const versions = versionsOf(site, post).filter((version) => !isNoindexPost(version));
  const [original] = versions;
  if (original === undefined || versions.length === 1 || isNoindexPost(post)) return [];
  return [
    ...versions.map((version) => ({ language: languageOf(site, version), href: absoluteUrl(site, version.path) })),
    { language: 'x-default', href: absoluteUrl(site, original.path) },
  ];
}

/** Returns links to the other versions, each labelled with its language in that language. */
export function translationLinks(site: Site, post: Post): PostLink[] {
  const others = versionsOf(site, post).filter(({ file }) => file !== post.file);
  return others.map((other) => {
    const language = languageOf(site, other);
    const href = hrefOf(other.path, site.base);
    return { label: languageNameOf(language), href, language, direction: directionOf(language) };
  });
}

/** Returns the title for the browser tab, with the language appended if an earlier version has the same title. */
export function distinctTitle(site: Site, post: Post): string {
  const title = displayTitle(site, post);
  const versions = versionsOf(site, post);
  const earlier = versions.slice(0, versions.indexOf(post));
  const same = earlier.some((other) => displayTitle(site, other) === title);
  return same ? `${title} (${languageNameOf(languageOf(site, post))})` : title;
}

function versionsOf(site: Site, post: Post): Post[] {
  return site.translations.get(post.file) ?? [];
}

function languageOf(site: Site, { language }: Post): string {
  return language ?? site.config.language;
}
