/** The entries of listings, with as much of each post as the listing shows. */

import { hrefOf } from '../content/paths/href.ts';
import { languageNameOf } from '../content/values/language.ts';
import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Prepared } from '../plan/model.ts';
import { provenanceLink } from '../plan/provenance.ts';
import type { ListStyle } from '../types/config.ts';
import type { Post } from '../types/content.ts';
import type { ListingEntry } from '../types/listing.ts';
import { fillText, numberText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { isoDate } from './dateTexts.ts';
import { languageWithin, siteLanguage, textsOn } from './postLinks.ts';

/** What the entries of a listing are made from. */
export type ListingSource = Pick<Prepared, 'site' | 'bodies' | 'pictures'>;

/** Returns the entry of a post in a listing. */
export function listingEntry(
  { site, bodies, pictures }: ListingSource,
  post: Post,
  { list, isPinned = false }: { list: ListStyle; isPinned?: boolean },
): ListingEntry {
  const { build, language: wordsLanguage } = wordsFor(site);
  const summary = bodies.get(post.file)?.summary;
  const own = languageWithin(site, post, textsOn(site, siteLanguage(site)));
  const { language } = post;
  const cover = pictures.get(post.file);
  const excerpt = list === 'titles' ? '' : (post.description ?? summary?.excerpt ?? '');
  return {
    title: displayTitle(site, post),
    href: hrefOf(post.path, site.base),
    ...own,
    ...(language === null || language === site.config.language ? {} : { languageName: languageNameOf(language) }),
    date: isoDate(post.date),
    size: summary ? fillText(build.minutes, { minutes: numberText(summary.minutes, wordsLanguage) }) : null,
    mark: post.mark,
    pinned: isPinned,
    by: post.by === site.config.by ? null : provenanceLink(site, post.by),
    ...(excerpt === '' ? {} : { excerpt }),
    ...(list === 'cards' && cover ? { cover } : {}),
  };
}
