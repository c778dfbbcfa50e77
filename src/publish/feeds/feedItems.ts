/** Posts -> the items of feeds, the same in all formats and made once for all of them. */

import { absoluteUrl } from '../../content/paths/absoluteUrl.ts';
import { feedIdOf } from '../../content/paths/feedId.ts';
import { isoMoment } from '../../content/post/dates.ts';
import type { RenderedBody } from '../../markdown/model.ts';
import { displayTitle } from '../../markdown/text/displayTitle.ts';
import type { Prepared } from '../../plan/model.ts';
import type { Post, Site } from '../../types/content.ts';

import { feedContent } from './feedContent.ts';
import { xmlText } from './xml.ts';

/** Text, not escaped; dates as `2026-01-31T09:30:00+01:00`, `day` in the site's zone. */
export type FeedItem = {
  /** Equal where all the rest is. */
  key: string;
  id: string;
  url: string;
  title: string;
  /** Empty where the post has no paragraph. */
  summary: string;
  /** The address of its share image, or null. */
  image: string | null;
  /** Made when it is asked for. */
  html: string;
  day: string;
  published: string;
  updated: string;
  tags: string[];
  language: string;
};

/** Whether a post may be in a feed: what only dev shows, placeholders, and what says so may not. */
export function isInFeeds({ mark, by, date, leftOutOf }: Post): boolean {
  return mark === null && by !== 'placeholder' && date !== null && !leftOutOf.includes('feeds');
}

/** One item for each post that could be rendered. */
export function feedItems(prepared: Prepared, posts: Post[]): FeedItem[] {
  const known = made.get(prepared) ?? new Map<string, FeedItem>();
  made.set(prepared, known);
  return posts.flatMap((post) => {
    const body = prepared.bodies.get(post.file);
    if (body === undefined) return [];
    const item = known.get(post.file) ?? feedItem(prepared, post, body);
    known.set(post.file, item);
    return [item];
  });
}

/** When anything in a feed last changed; one without items never did. */
export function lastUpdate(items: FeedItem[]): string {
  const times = items.map(({ updated }) => updated);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? '1970-01-01T00:00:00Z';
}

const made = new WeakMap<Prepared, Map<string, FeedItem>>();

function feedItem({ site, shareImages }: Prepared, post: Post, body: RenderedBody): FeedItem {
  const { timezone } = site.config;
  const url = absoluteUrl(site, post.path);
  const date = post.date ?? { time: 0, day: '' };
  const said = {
    id: feedIdOf(site, post),
    url,
    title: xmlText(displayTitle(site, post)),
    summary: xmlText(post.description ?? body.summary.excerpt),
    image: shareImages.get(post.file)?.url ?? null,
    day: date.day,
    published: isoMoment(date, timezone),
    updated: isoMoment(post.updated ?? date, timezone),
    tags: post.tags.map(xmlText),
    language: post.language ?? site.config.language,
  };
  let html: string | null = null;
  return {
    ...said,
    key: JSON.stringify([said, post.direction, body.key]),
    get html() {
      html ??= xmlText(inItsScript(site, post, contentOf(body, url)));
      return html;
    },
  };
}

function contentOf({ sections }: RenderedBody, url: string): string {
  const html = sections.map((section) => section.html).join('');
  return feedContent(html, { page: url, origin: new URL(url).origin });
}

/** Not every format says of an item what it is written in, and none which way that runs. */
function inItsScript(site: Site, { language, direction }: Post, html: string): string {
  const own = language !== null && language !== site.config.language ? ` lang="${language}"` : '';
  const way = direction === 'ltr' ? '' : ` dir="${direction}"`;
  return own + way === '' ? html : `<div${own}${way}>${html}</div>`;
}
