/** The box of a series on the page of one of its parts. */

import { displayTitle } from '../markdown/text/displayTitle.ts';
import type { Post, Series, Site } from '../types/content.ts';
import type { SeriesBox } from '../types/page.ts';
import { fillText, numberText } from '../words/fillText.ts';
import { wordsFor } from '../words/wordsFor.ts';
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
  const name = displayTitle(site, { title: series.name, language: post.language });
  const { build, language } = wordsFor(site, post.language);
  const text = (count: number) => numberText(count, language);
  const part = fillText(build.partOf, { number: text(number), of: text(parts.at(-1)?.number ?? number) });
  return { name, label: fillText(build.series, { name }), part, parts };
}
