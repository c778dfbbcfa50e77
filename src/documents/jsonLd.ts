/** A page in the words of schema.org, for search engines. It is written into the head; the browser forgets it. */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { feedIdOf } from '../content/paths/feedId.ts';
import { isoMoment } from '../content/post/dates.ts';
import type { Bodies, Source } from '../plan/model.ts';
import type { Post, Site } from '../types/content.ts';
import type { SharedPage } from './model.ts';

/** A document of JSON-LD; what is undefined is left out. */
export type JsonLd = { '@context': string; '@type': string } & Record<string, unknown>;

/** The site on its home page; on every other one where it stands, and on a post the post itself. */
export function jsonLdOf(site: Site, source: Source, page: SharedPage, bodies: Bodies): JsonLd[] {
  if (source.kind === 'home') return [webSite(site, page)];
  const trail = breadcrumbs(site, source, page);
  return source.kind === 'post' ? [blogPosting(site, source.post, page, bodies), trail] : [trail];
}

const context = 'https://schema.org';

function webSite({ config }: Site, { url, description }: SharedPage): JsonLd {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: config.title,
    url,
    description: description === '' ? undefined : description,
    inLanguage: config.language,
  };
}

function blogPosting(site: Site, post: Post, page: SharedPage, bodies: Bodies): JsonLd {
  const { author, timezone } = site.config;
  const { url, title, description, language, image } = page;
  return {
    '@context': context,
    '@type': 'BlogPosting',
    headline: title,
    description,
    datePublished: post.date ? isoMoment(post.date, timezone) : undefined,
    dateModified: post.updated ? isoMoment(post.updated, timezone) : undefined,
    author: author === '' ? undefined : { '@type': 'Person', name: author, url: absoluteUrl(site, '/') },
    keywords: post.tags.length > 0 ? post.tags : undefined,
    inLanguage: language,
    wordCount: bodies.get(post.file)?.summary.words,
    image: image
      ? {
          '@type': 'ImageObject',
          url: image.url,
          width: image.width ?? undefined,
          height: image.height ?? undefined,
          caption: image.alt,
        }
      : undefined,
    identifier: feedIdOf(site, post),
    mainEntityOfPage: url,
  };
}

function breadcrumbs(site: Site, source: Source, { url, title }: SharedPage): JsonLd {
  const above = [{ name: site.config.title, path: '/' }, ...listsAbove(site, source)];
  const places = [
    ...above.map(({ name, path }) => ({ name, item: absoluteUrl(site, path) })),
    { name: title, item: url },
  ];
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: places.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
  };
}

/** What stands between the home page and this one. */
function listsAbove({ collections }: Site, source: Source): { name: string; path: string }[] {
  if (source.kind === 'tag') return [{ name: 'Tags', path: '/tags/' }];
  if (source.kind === 'collection' && source.year !== null) return [placeOf(source.collection)];
  if (source.kind !== 'post') return [];
  return collections.filter(({ name }) => name === source.post.collection).map(placeOf);
}

function placeOf({ title, path }: { title: string; path: string }): { name: string; path: string } {
  return { name: title, path };
}
