/** Adds the files that list all paths of the site, from which the 404 page suggests the nearest ones. */

import { listedPosts, unlistedPosts } from '../content/arrange/postLists.ts';
import { hrefOf } from '../content/paths/href.ts';
import { isPage } from '../plan/entries.ts';
import type { Entry, PathShard, Prepared } from '../plan/model.ts';
import { type ListedPath, pathShards } from '../plan/pathShards.ts';
import type { Site } from '../types/content.ts';
import { suggestedTitle } from './pageKinds.ts';

/** Returns the entries with the path files that list them. The files can be planned only when all other entries are. */
export function withPathShards({ site, entries }: Pick<Prepared, 'site' | 'entries'>): {
  entries: Entry[];
  shards: PathShard[];
} {
  const shards = pathShards([...listedEntries(site, entries), ...listedRedirects(site)]);
  const owner = `the list of paths of ${site.config.title}`;
  const files = shards.map(({ path, text }): Entry => ({ path, owner, source: { kind: 'text', text } }));
  return { entries: [...entries, ...files], shards };
}

function listedEntries(site: Site, entries: Entry[]): ListedPath[] {
  return entries.filter(isPage).flatMap(({ path, source }) => {
    const title = suggestedTitle(source, site);
    return title === null ? [] : [{ path: belowBase(path), title }];
  });
}

function listedRedirects(site: Site): ListedPath[] {
  const titles = new Map(listedPosts(site).map(({ path, title }) => [path, title]));
  const unlisted = new Set(unlistedPosts(site).map(({ path }) => path));
  const listed = site.redirects.filter(({ to }) => !unlisted.has(to));
  return listed.map(({ from, to }) => ({ path: belowBase(from), title: titles.get(to) ?? '', to: belowBase(to) }));
}

/** Returns the percent-encoded path without its leading slash: `post/hello/`. */
function belowBase(path: string): string {
  return hrefOf(path, '/').slice(1);
}
