/** The box of a series on the page of one of its parts. */

import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Post, Series, Site } from '../types/content.ts';
import type { SeriesBox } from '../types/page.ts';
import { postLink, type TextLanguage } from './postLinks.ts';

/** Returns the box; null as long as the series has only one part. */
export function seriesBox(site: Site, series: Series, post: Post, surrounding: TextLanguage): SeriesBox | null {
  if (series.parts.length < 2) return null;
  const parts = series.parts.map((part) => ({
    ...postLink(site, part.post, surrounding),
    number: part.number,
    current: part.post.file === post.file,
  }));
  const number = parts.find(({ current }) => current)?.number ?? 1;
  return {
    name: displayTitle(site, { title: series.name, language: post.language }),
    number,
    of: parts.at(-1)?.number ?? number,
    parts,
  };
}
