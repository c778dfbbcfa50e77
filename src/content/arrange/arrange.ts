/** Sorts posts into collections, years, tags, series and provenances. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import type { SiteConfig } from '../../types/config.ts';
import type { Collection, Intro, Post, ProvenanceList, Series, Tag } from '../../types/content.ts';
import { groupBy } from '../groupBy.ts';
import { pathIn } from '../paths/editionPaths.ts';
import { collectionPathOf, provenancePathOf, yearPathOf } from '../paths/pagePaths.ts';
import { isEmptySlug, reservedSegment, slugFromTitle } from '../paths/slug.ts';
import { provenances } from '../values/provenance.ts';
import { newestFirst } from './postLists.ts';
import { seriesOf } from './series.ts';
import { tagLists } from './tags.ts';

type ArrangeOptions = { root?: string; tagPaths?: ReadonlyMap<string, string>; intros?: Intro[] };

/** The sorted content. */
export type Arranged = {
  collections: Collection[];
  pages: Post[];
  tags: Tag[];
  series: Series[];
  provenances: ProvenanceList[];
  problems: RawProblem[];
};

/**
 * Sorts the posts of an edition, whose home page is `root`: collections in the order of site.yaml, then by name; posts
 * newest first; tags most used first. `tagPaths` are the paths of tags by name, `intros` the texts above listings.
 */
export function arrange(
  posts: Post[],
  config: SiteConfig,
  contentName: string,
  { root = '/', tagPaths = new Map(), intros = [] }: ArrangeOptions = {},
): Arranged {
  const found = new Set([
    ...intros.map(({ collection }) => collection),
    ...posts.flatMap(({ collection }) => collection ?? []),
  ]);
  // The settings name the collections of all editions.
  const configured = Object.keys(config.collections).filter((name) => root === '/' || found.has(name));
  const names = [...configured, ...[...found].filter((name) => !configured.includes(name)).sort(compare)];
  const { series, problems } = seriesOf(posts, contentName);
  // All lists are parts of this one, in its order.
  const sorted = posts.toSorted(newestFirst);
  return {
    collections: names.map((name) => collectionOf(name, sorted, { config, root, intros })),
    pages: posts.filter(({ collection }) => collection === null).sort((a, b) => compare(a.path, b.path)),
    tags: tagLists(sorted, root, tagPaths),
    series,
    provenances: provenances.flatMap((provenance) => {
      const own = sorted.filter(({ by }) => by === provenance);
      return own.length === 0 ? [] : [{ provenance, path: pathIn(root, provenancePathOf(provenance)), posts: own }];
    }),
    problems: [...reservedNames(names, contentName), ...problems],
  };
}

function reservedNames(names: string[], contentName: string): RawProblem[] {
  const reserved = names.filter((name) => isEmptySlug(name) || reservedSegment(slugFromTitle(name), null));
  return reserved.map((name) => {
    const message = `a collection cannot be named ${name}, because catpost reserves that path`;
    return { rule: 'name-reserved', file: `${contentName}/${name}`, message, hint: 'rename the folder' };
  });
}

/** Returns a collection. `posts` are the newest first. */
function collectionOf(
  name: string,
  posts: Post[],
  { config, root, intros }: { config: SiteConfig; root: string; intros: Intro[] },
): Collection {
  const settings = config.collections[name];
  // The title of a file is in the language of the edition, and that of the settings may be for all languages.
  const ownTitle = (root === '/' ? config : config.languages[config.language])?.collections[name]?.title;
  const intro = intros.find(({ collection }) => collection === name) ?? null;
  const own = posts.filter(({ collection }) => collection === name);
  const dated = own.filter(({ date }) => date !== null);
  const years = groupBy(dated, ({ date }) => date?.day.slice(0, 4) ?? '');
  return {
    name,
    title: ownTitle ?? intro?.heading ?? settings?.title ?? name,
    path: pathIn(root, collectionPathOf(name)),
    pageSize: settings?.pageSize ?? 50,
    list: settings?.list ?? config.list,
    hasFeed: settings?.feed ?? true,
    posts: own,
    intro,
    listed: [...own.filter(({ isPinned }) => isPinned), ...own.filter(({ isPinned }) => !isPinned)],
    years: [...years].map(([year, ofYear]) => ({ year, path: pathIn(root, yearPathOf(name, year)), posts: ofYear })),
  };
}
