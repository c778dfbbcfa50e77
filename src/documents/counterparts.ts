/** Finds the page of another edition that corresponds to a page: its home page, the same list, the translation of a post. */
import { inEdition } from '../content/arrange/editions.ts';
import { shownCollections } from '../content/arrange/postLists.ts';
import { pathIn } from '../content/paths/editionPaths.ts';
import type { PageSource } from '../plan/model.ts';
import { foldPath } from '../text/foldPath.ts';
import type { Site } from '../types/content.ts';

/** Returns the path of the corresponding page in the edition at `root`, the first page of a listing; null if there is none. */
export function counterpartOf(site: Site, source: PageSource, root: string): string | null {
  const other = inEdition(site, root);
  switch (source.kind) {
    case 'home':
      return root;
    case 'tags':
    case 'search':
      return pathIn(root, `/${source.kind}/`);
    case 'post':
    case 'page':
      return site.translations.get(source.post.file)?.find((post) => post.root === root)?.path ?? null;
    case 'collection':
      return collectionIn(other, source.collection.name, source.year);
    case 'tag':
      return other.tags.find(({ name }) => foldPath(name) === foldPath(source.tag.name))?.path ?? null;
    case 'provenance':
      return other.provenances.find(({ provenance }) => provenance === source.list.provenance)?.path ?? null;
    case 'not-found':
      return null;
  }
}

/** Returns the path in the site's own edition that corresponds to a path of the main one, or that path if there is none. */
export function pathInOwnEdition(site: Site, path: string): string {
  const [main] = site.editions;
  if (main === undefined || site.root === main.root) return path;
  const lists = ['/', '/tags/', '/search/'];
  if (lists.includes(path)) return pathIn(site.root, path);
  const collection = main.collections.find((each) => each.path === path);
  if (collection) return collectionIn(site, collection.name, null) ?? path;
  return translatedPaths(site).get(path) ?? path;
}

/** Returns the paths of the translations in the site's own edition, by the paths of all versions. Every page asks for them. */
function translatedPaths(site: Site): ReadonlyMap<string, string> {
  const known = pathsBySite.get(site);
  if (known !== undefined) return known;
  const paths = new Map<string, string>();
  for (const versions of site.translations.values()) {
    const own = versions.find(({ root }) => root === site.root)?.path;
    if (own !== undefined) for (const { path } of versions) paths.set(path, own);
  }
  pathsBySite.set(site, paths);
  return paths;
}

const pathsBySite = new WeakMap<Site, ReadonlyMap<string, string>>();

function collectionIn(site: Site, name: string, year: string | null): string | null {
  const collection = shownCollections(site).find((each) => each.name === name);
  if (year === null) return collection?.path ?? null;
  return collection?.years.find((each) => each.year === year)?.path ?? null;
}
