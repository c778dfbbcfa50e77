/** A site -> its directories as the shell shows them: the root, each collection, tags, and who wrote what. */

import { everyPost, newestFirst } from '../content/arrange.ts';
import { rawMarkdown } from '../content/post/rawMarkdown.ts';
import { compare } from '../content/problems.ts';
import { compareNames, type ListLine } from '../text/directoryListFormat.ts';
import type { Post, Site } from '../types/content.ts';
import { provenanceTexts } from './provenance.ts';

/** A line whose size is not known yet, since that takes the whole text. */
export type Item = Omit<ListLine, 'size'> & { size: () => number };

/** `items` are in the order of dates, the newest first; `pinned` are the names of those that its page puts first. */
export type Directory = { path: string; title: string; items: Item[]; pinned: string[] };

export function directoriesOf(site: Site): Directory[] {
  const item = postItems(site);
  const links = (posts: Post[]) => [...linkNames(site, posts)].map(([post, name]) => item(post, name, post.rawPath));
  // A page may have a path in the folder of a collection.
  const collections = site.collections.map(({ path, title, posts }) => {
    const own = everyPost(site).filter(({ rawPath }) => rawPath.startsWith(path));
    const items = own.sort(newestFirst).map((post) => item(post, post.rawPath.slice(path.length)));
    const pinned = posts.filter((post) => post.pinned).map(({ rawPath }) => rawPath.slice(path.length));
    return { ...directory(path, title, items), pinned };
  });
  const pages = site.pages.filter(({ path }) => !site.collections.some((folder) => path.startsWith(folder.path)));
  const tags = site.tags.map(({ path, name, posts }) => directory(path, name, links(posts)));
  const provenances = site.provenances.map(({ path, provenance, posts }) =>
    directory(path, provenanceTexts[provenance].title, links(posts)),
  );
  const above = [directory('/tags/', 'Tags', directoryItems(tags))];
  if (provenances.length > 0) above.push(directory('/by/', 'Who wrote what', directoryItems(provenances)));
  const top = [
    ...directoryItems([...collections, ...above]),
    ...pages.map((page) => item(page, page.rawPath.slice(1))),
  ];
  const root = directory('/', site.config.title, top.sort(laterFirst));
  return [root, ...collections, ...above, ...tags, ...provenances];
}

/** The line of a directory with these items; `depth` is how many folders their names have before it. */
export function directoryItem(name: string, title: string, items: Item[], depth = 0): Item {
  return { name, size: () => entriesIn(items, depth), date: newestIn(items), title, target: null, tags: [] };
}

/** Files and folders, not what the folders hold. */
export function entriesIn(items: Item[], depth = 0): number {
  return new Set(items.map(({ name }) => name.split('/')[depth])).size;
}

export function newestIn(items: Item[]): string | null {
  const days = items.flatMap(({ date }) => date ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** The text of a post is not made before the first of its lists is written. */
function postItems(site: Site): (post: Post, name: string, target?: string) => Item {
  return (post, name, target) => ({
    name,
    size: () => Buffer.byteLength(rawMarkdown(site, post)),
    date: post.date?.day ?? null,
    title: post.title,
    target: target ?? null,
    tags: post.tags,
  });
}

/**
 * What posts are called in a directory that is not theirs, in their own order: `hello.md`; with its collection,
 * `haiku-hello.md`, where one of an earlier collection has that name. Folders are part of the name: `one-line--last.md`.
 */
function linkNames(site: Site, posts: Post[]): Map<Post, string> {
  const ranks = new Map(site.collections.map(({ name }, index) => [name, index]));
  const rank = ({ collection }: Post) => (collection === null ? -1 : (ranks.get(collection) ?? -1));
  const names = new Map<Post, string>(posts.map((post) => [post, '']));
  const taken = new Set<string>();
  for (const post of [...names.keys()].sort((a, b) => rank(a) - rank(b) || compare(a.path, b.path))) {
    const whole = post.rawPath.slice(1).replaceAll('/', '-');
    let name = post.collection === null ? whole : post.rawPath.split('/').slice(2).join('-');
    if (taken.has(name)) name = whole;
    for (let number = 2; taken.has(name); number += 1) name = whole.replace(/\.md$/, `-${number}.md`);
    taken.add(name);
    names.set(post, name);
  }
  return names;
}

function directory(path: string, title: string, items: Item[]): Directory {
  return { path: path === '/' ? path : path.slice(0, -1), title: title || path, items, pinned: [] };
}

function directoryItems(directories: Directory[]): Item[] {
  const items = directories.map(({ path, title, items: inside }) =>
    directoryItem(`${path.slice(path.lastIndexOf('/') + 1)}/`, title, inside),
  );
  return items.sort(laterFirst);
}

function laterFirst(a: Item, b: Item): number {
  return compare(b.date ?? '', a.date ?? '') || compareNames(a.name, b.name);
}
