/** Makes the items of feeds from posts: the same for all formats, and once for all feeds. */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { feedIdOf } from '../../content/record/feedId.ts';
import { isoTimestamp } from '../../content/values/dates.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import type { Prepared } from '../../plan/model.ts';
import type { Post, Site } from '../../types/content.ts';

import { feedContent } from './feedContent.ts';
import { xmlText } from './xml.ts';

/** Texts are not escaped. Dates are like `2026-01-31T09:30:00+01:00`; `day` is in the site's time zone. */
export type FeedItem = {
  id: string;
  url: string;
  title: string;
  /** Empty for a post without a paragraph. */
  summary: string;
  /** The address of the share image. */
  image: string | null;
  html: string;
  day: string;
  published: string;
  updated: string;
  tags: string[];
  language: string;
};

/** Returns whether a post may be in a feed: not if only dev shows it, if it is a placeholder, or if it opts out. */
export function isInFeeds({ mark, by, date, leftOutOf }: Post): boolean {
  return mark === null && by !== 'placeholder' && date !== null && !leftOutOf.includes('feeds');
}

/** Returns an item for each post that could be rendered. */
export function feedItems(prepared: Prepared, posts: Post[]): FeedItem[] {
  const items = itemsByFile.get(prepared) ?? new Map<string, FeedItem>();
  itemsByFile.set(prepared, items);
  return posts.flatMap((post) => {
    const body = prepared.bodies.get(post.file);
    if (body === undefined) return [];
    const item = items.get(post.file) ?? feedItem(prepared, post, body);
    items.set(post.file, item);
    return [item];
  });
}

/** Returns when an item of the feed was last changed, or 1970 for a feed without items. */
export function lastUpdate(items: FeedItem[]): string {
  const times = items.map(({ updated }) => updated);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? '1970-01-01T00:00:00Z';
}

const itemsByFile = new WeakMap<Prepared, Map<string, FeedItem>>();

function feedItem({ site, shareImages }: Prepared, post: Post, body: RenderedBody): FeedItem {
  const { timezone } = site.config;
  const url = absoluteUrl(site, post.path);
  const date = post.date ?? { time: 0, day: '' };
  return {
    id: feedIdOf(site, post),
    url,
    title: xmlText(displayTitle(site, post)),
    summary: xmlText(post.description ?? body.summary.excerpt),
    image: shareImages.get(post.file)?.url ?? null,
    day: date.day,
    published: isoTimestamp(date, timezone),
    updated: isoTimestamp(post.updated ?? date, timezone),
    tags: post.tags.map(xmlText),
    language: post.language ?? site.config.language,
    html: xmlText(withLanguage(site, post, contentOf(body, url))),
  };
}

function contentOf({ sections }: RenderedBody, url: string): string {
  const html = sections.map((section) => section.html).join('');
  return feedContent(html, { page: url, origin: new URL(url).origin });
}

/** Marks the text with its language and direction. RSS has no language per item, and no format has a direction. */
function withLanguage(site: Site, { language, direction }: Post, html: string): string {
  const lang = language !== null && language !== site.config.language ? ` lang="${language}"` : '';
  const dir = direction === 'ltr' ? '' : ` dir="${direction}"`;
  return lang + dir === '' ? html : `<div${lang}${dir}>${html}</div>`;
}
