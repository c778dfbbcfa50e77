/** The directories of a site as the shell shows them: the root, the collections, the tags and the provenances. */

import { editionSites, inEdition } from '../content/arrange/editions.ts';
import { listedIn, newestFirst } from '../content/arrange/postLists.ts';
import { pathIn } from '../content/paths/editionPaths.ts';
import { rawPathOf } from '../content/paths/pagePaths.ts';
import { rawMarkdown } from '../content/post/rawMarkdown.ts';
import { compare } from '../text/compare.ts';
import { compareNames, type ListLine } from '../text/directoryListFormat.ts';
import type { Post, Site } from '../types/content.ts';
import { wordsFor } from '../words/wordsFor.ts';
import { markdownKey } from './postKey.ts';
import { provenanceTexts } from './provenance.ts';

/**
 * A line of a list. Its size is a function, because that of a post needs the whole text, and `sizeKey` changes with it.
 * `file` is the content file of a post.
 */
export type Item = Omit<ListLine, 'size'> & { size: () => number; sizeKey: () => string; file?: string };

/**
 * `items` are sorted by date, newest first. `pinned` are the names of the posts that the directory's page shows first.
 */
export type Directory = { path: string; title: string; items: Item[]; pinned: string[] };

/** Returns every directory, the root first. It also contains the home directories of further editions. */
export function directoriesOf(site: Site): Directory[] {
  const [[root, ...inside] = [], ...others] = editionSites(site).map(editionDirectories);
  if (root === undefined) return [];
  const homes = directoryItems(others.flatMap(([home]) => home ?? []));
  return [{ ...root, items: [...root.items, ...homes].sort(newestItemFirst) }, ...inside, ...others.flat()];
}

/** Returns the line of a post in each directory that lists it, with the path of the directory. */
export function linesOfPost(whole: Site, post: Post): { directory: string; item: Item }[] {
  const site = inEdition(whole, post.root);
  const lists = <List extends { posts: Post[] }>(all: List[]) =>
    all.filter(({ posts }) => posts.some(({ file }) => file === post.file));
  const directories = editionDirectories({ ...site, tags: lists(site.tags), provenances: lists(site.provenances) });
  return directories.flatMap(({ path: directory, items }) =>
    items.filter(({ file }) => file === post.file).map((item) => ({ directory, item })),
  );
}

/** Returns the directories of one edition, its home directory first. */
function editionDirectories(site: Site): Directory[] {
  const item = itemsOf(site);
  const links = (posts: Post[]) => [...linkNames(site, posts)].map(([post, name]) => item(post, name, post.rawPath));
  const collections = collectionDirectories(site, item);
  const pages = site.pages.filter(({ path }) => !site.collections.some((folder) => path.startsWith(folder.path)));
  const tags = site.tags.map(({ path, name, posts }) => directory(path, name, links(posts)));
  const provenances = site.provenances.map(({ path, provenance, posts }) =>
    directory(path, provenanceTexts(site, provenance).title, links(posts)),
  );
  const { build, page: words } = wordsFor(site);
  const parents = [directory(pathIn(site.root, '/tags/'), build.tagsTitle, directoryItems(tags))];
  if (provenances.length > 0) {
    parents.push(directory(pathIn(site.root, '/by/'), words.whoWroteWhat, directoryItems(provenances)));
  }
  const rootItems = [
    ...directoryItems([...collections, ...parents]),
    ...pages.map((page) => item(page, page.rawPath.slice(site.root.length))),
  ];
  const home = directory(site.root, site.config.title, rootItems.sort(newestItemFirst));
  return [home, ...collections, ...parents, ...tags, ...provenances];
}

/** Returns the line of a directory that contains `items`. `depth` is the number of folders before it in their names. */
export function directoryItem(name: string, title: string, items: Item[], depth = 0): Item {
  const size = () => countEntries(items, depth);
  return { name, size, sizeKey: () => `${size()}`, date: newestDay(items), title, target: null, tags: [] };
}

/** Returns the number of files and folders at a depth, without what the folders contain. */
export function countEntries(items: Item[], depth = 0): number {
  return new Set(items.map(({ name }) => name.split('/')[depth])).size;
}

/** Returns the newest day of all items; null if none has a date. */
export function newestDay(items: Item[]): string | null {
  const days = items.flatMap(({ date }) => date ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** Returns the directory of each collection. It also has the pages whose paths are in the folder of the collection. */
function collectionDirectories(site: Site, item: ItemOf): Directory[] {
  return site.collections.map(({ path, title, posts }) => {
    const nameOf = ({ rawPath }: Post) => rawPath.slice(path.length);
    const inside = listedIn(site).filter(({ rawPath }) => rawPath.startsWith(path));
    const items = inside.sort(newestFirst).map((post) => item(post, nameOf(post)));
    return { ...directory(path, title, items), pinned: posts.filter(({ isPinned }) => isPinned).map(nameOf) };
  });
}

/** Makes the line of a post. `target` is the path of the post if the line is a link to it. */
type ItemOf = (post: Post, name: string, target?: string) => Item;

function itemsOf(site: Site): ItemOf {
  return (post, name, target) => ({
    file: post.file,
    name,
    size: () => Buffer.byteLength(rawMarkdown(site, post)),
    sizeKey: () => markdownKey(post, site),
    date: post.date?.day ?? null,
    title: post.title,
    target: target ?? null,
    ...(post.rawPath === rawPathOf(post.path) ? {} : { page: post.path }),
    tags: post.tags,
  });
}

/**
 * Returns the names of posts in a directory of links, in the order of `posts`: `hello.md`, or `haiku-hello.md` with the
 * name of the collection if an earlier collection has a post of that name. A folder is part of the name:
 * `one-line--last.md`.
 */
function linkNames(site: Site, posts: Post[]): Map<Post, string> {
  const short = new Map(posts.map((post) => [post, shortName(site, post)]));
  return new Set(short.values()).size === short.size ? short : distinctNames(site, posts);
}

function distinctNames(site: Site, posts: Post[]): Map<Post, string> {
  const ranks = new Map(site.collections.map(({ name }, index) => [name, index]));
  const rank = ({ collection }: Post) => (collection === null ? -1 : (ranks.get(collection) ?? -1));
  const names = new Map<Post, string>(posts.map((post) => [post, '']));
  const usedNames = new Set<string>();
  for (const post of [...names.keys()].sort((a, b) => rank(a) - rank(b) || compare(a.path, b.path))) {
    const longName = post.rawPath.slice(site.root.length).replaceAll('/', '-');
    let name = shortName(site, post);
    if (usedNames.has(name)) name = longName;
    for (let number = 2; usedNames.has(name); number += 1) name = longName.replace(/\.md$/, `-${number}.md`);
    usedNames.add(name);
    names.set(post, name);
  }
  return names;
}

/** Returns the name of a post without that of its collection. */
function shortName(site: Site, { rawPath, collection }: Post): string {
  const start = collection === null ? site.root.length : rawPath.indexOf('/', site.root.length) + 1;
  return rawPath.slice(start).replaceAll('/', '-');
}

function directory(path: string, title: string, items: Item[]): Directory {
  return { path: path === '/' ? path : path.slice(0, -1), title: title || path, items, pinned: [] };
}

function directoryItems(directories: Directory[]): Item[] {
  const items = directories.map(({ path, title, items: inside }) =>
    directoryItem(`${path.slice(path.lastIndexOf('/') + 1)}/`, title, inside),
  );
  return items.sort(newestItemFirst);
}

function newestItemFirst(a: Item, b: Item): number {
  return compare(b.date ?? '', a.date ?? '') || compareNames(a.name, b.name);
}
