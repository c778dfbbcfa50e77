/** Posts -> collections, years, tags, series and provenances, in their order. */

import type { SiteConfig } from '../types/config.ts';
import type { Collection, Post, ProvenanceList, Series, Site, Tag } from '../types/content.ts';
import {
  collectionPathOf,
  isEmptySlug,
  provenancePathOf,
  reservedSegment,
  slugFromTitle,
  yearPathOf,
} from './paths/paths.ts';
import { provenances } from './post/postSchema.ts';
import { seriesOf } from './post/series.ts';
import { tagLists } from './post/tags.ts';
import { compare, type RawProblem } from './problems.ts';

export type Arranged = {
  collections: Collection[];
  pages: Post[];
  tags: Tag[];
  series: Series[];
  provenances: ProvenanceList[];
  problems: RawProblem[];
};

/** Collections in the order of site.yaml, then by name; posts newest first; tags most used first. `tagPaths` are by name. */
export function arrange(
  posts: Post[],
  config: SiteConfig,
  contentName: string,
  tagPaths: ReadonlyMap<string, string> = new Map(),
): Arranged {
  const problems: RawProblem[] = [];
  const found = new Set(posts.flatMap(({ collection }) => (collection === null ? [] : [collection])));
  const listed = Object.keys(config.collections);
  const names = [...listed, ...[...found].filter((name) => !listed.includes(name)).sort(compare)];
  for (const name of names.filter(
    (candidate) => isEmptySlug(candidate) || reservedSegment(slugFromTitle(candidate), null),
  )) {
    const message = `a collection cannot be named ${name}, which is a path of catpost's own`;
    problems.push({ rule: 'name-reserved', file: `${contentName}/${name}`, message, hint: 'rename the folder' });
  }
  return {
    collections: names.map((name) => collectionOf(name, posts, config)),
    pages: posts.filter(({ collection }) => collection === null).sort((a, b) => compare(a.path, b.path)),
    tags: tagLists(posts, tagPaths, newestFirst),
    series: seriesOf(posts, contentName, problems),
    provenances: provenances.flatMap((provenance) => {
      const own = posts.filter(({ by }) => by === provenance).sort(newestFirst);
      return own.length === 0 ? [] : [{ provenance, path: provenancePathOf(provenance), posts: own }];
    }),
    problems,
  };
}

/** Every post and page that the site lists, in its order. */
export function everyPost({ collections, pages }: Pick<Site, 'collections' | 'pages'>): Post[] {
  return [...collections.flatMap(({ posts }) => posts), ...pages];
}

/** The same, and those that are built and stand in no list. */
export function builtPosts(site: Pick<Site, 'collections' | 'pages' | 'unlisted'>): Post[] {
  return [...everyPost(site), ...site.unlisted];
}

function collectionOf(name: string, posts: Post[], config: SiteConfig): Collection {
  const settings = config.collections[name];
  const own = posts.filter(({ collection }) => collection === name).sort(newestFirst);
  const years = new Map<string, Post[]>();
  for (const post of own) {
    const year = post.date?.day.slice(0, 4) ?? '';
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(post);
    else years.set(year, [post]);
  }
  return {
    name,
    title: settings?.title ?? name,
    path: collectionPathOf(name),
    pageSize: settings?.pageSize ?? 50,
    posts: own,
    listed: [...own.filter(({ pinned }) => pinned), ...own.filter(({ pinned }) => !pinned)],
    years: [...years].map(([year, ofYear]) => ({ year, path: yearPathOf(name, year), posts: ofYear })),
  };
}

/** The order of all lists of posts; equal dates by path. */
export function newestFirst(a: Post, b: Post): number {
  return (b.date?.time ?? 0) - (a.date?.time ?? 0) || compare(a.path, b.path);
}
