/**
 * The JSON-LD of each page in schema.org terms, for search engines. It is part of the head and not of the page data.
 */

import { absoluteUrl } from '../content/paths/absoluteUrl.ts';
import { pathIn } from '../content/paths/editionPaths.ts';
import { feedIdOf } from '../content/record/feedId.ts';
import { isoTimestamp } from '../content/values/dates.ts';
import type { Bodies, PageSource } from '../plan/model.ts';
import type { Post, Site } from '../types/content.ts';
import { wordsFor } from '../words/wordsFor.ts';
import type { SharedPage } from './model.ts';

/** A JSON-LD document. Properties that are undefined are left out of the JSON. */
export type JsonLd = { '@context': string; '@type': string } & Record<string, unknown>;

/**
 * Returns the documents of a page: the web site on the home page, breadcrumbs on all others, and the posting on a post.
 */
export function jsonLdOf(site: Site, source: PageSource, page: SharedPage, bodies: Bodies): JsonLd[] {
  if (source.kind === 'home') return [webSite(site, page)];
  const breadcrumbs = breadcrumbList(site, source, page);
  return source.kind === 'post' ? [blogPosting(site, source.post, page, bodies), breadcrumbs] : [breadcrumbs];
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
    datePublished: post.date ? isoTimestamp(post.date, timezone) : undefined,
    dateModified: post.updated ? isoTimestamp(post.updated, timezone) : undefined,
    author: author === '' ? undefined : { '@type': 'Person', name: author, url: absoluteUrl(site, site.root) },
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

function breadcrumbList(site: Site, source: PageSource, { url, title }: SharedPage): JsonLd {
  const ancestors = [{ name: site.config.title, path: site.root }, ...listsAbove(site, source)];
  const items = [
    ...ancestors.map(({ name, path }) => ({ name, item: absoluteUrl(site, path) })),
    { name: title, item: url },
  ];
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  };
}

/** Returns the lists between the home page and this one. */
function listsAbove(site: Site, source: PageSource): { name: string; path: string }[] {
  if (source.kind === 'tag') return [{ name: wordsFor(site).build.tagsTitle, path: pathIn(site.root, '/tags/') }];
  if (source.kind === 'collection' && source.year !== null) return [nameAndPath(source.collection)];
  if (source.kind !== 'post') return [];
  return site.collections.filter(({ name }) => name === source.post.collection).map(nameAndPath);
}

function nameAndPath({ title, path }: { title: string; path: string }): { name: string; path: string } {
  return { name: title, path };
}
