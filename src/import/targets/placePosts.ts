/** Decides which file of the new content folder each post becomes, and which old addresses lead to it. */
import { pagePathOf } from '../../content/paths/pagePaths.ts';
import { reservedSegment, slugFromFile } from '../../content/paths/slug.ts';
import { aliasPathOf } from '../../content/paths/writtenPaths.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import { permalinkFor } from './permalinks.ts';

/** `file` is without its ending: `post/hello`. `path` is that of its page. */
export type PostPlace = { file: string; path: string; aliases: string[] };

/** The places of all posts, the patterns of the collections, and what could not be kept. */
export type PostPlaces = {
  places: Map<ReadPost, PostPlace>;
  collections: Record<string, { permalink: string | null }>;
  notes: Note[];
};

/** Places all posts. Of two that want the same file, the second gets a number. */
export function placePosts(posts: ReadPost[], addresses: ReadonlyMap<ReadPost, string[]>): PostPlaces {
  const taken = new Set<string>();
  const files = new Map(posts.map((post) => [post, freeFile(post, taken)]));
  const permalinks = permalinksOf(posts, files, addresses);
  const notes: Note[] = [];
  const claimed = new Set<string>();
  const paths = new Map<ReadPost, string>();
  for (const post of posts) {
    const file = files.get(post) ?? '';
    const own = pagePathOf(slugFromFile(nameIn(file, post.collection)), post.collection);
    const path = permalinks.get(post.collection ?? '')?.paths.get(post) ?? own;
    paths.set(post, path);
    claimed.add(pathKey(path));
  }
  const places = new Map<ReadPost, PostPlace>();
  for (const post of posts) {
    const path = paths.get(post) ?? '/';
    const aliases: string[] = [];
    for (const address of [...(addresses.get(post) ?? []), ...post.meaning.aliases]) {
      const read = aliasPathOf(address);
      if ('path' in read && pathKey(read.path) === pathKey(path)) continue;
      const problem =
        'problem' in read ? read.problem : claimed.has(pathKey(read.path)) ? 'belongs to another page' : null;
      if (problem === null && 'path' in read) {
        aliases.push(read.path);
        claimed.add(pathKey(read.path));
      } else if (!aliases.some((alias) => 'path' in read && alias === read.path)) {
        const message = `the old address ${address} ${problem}`;
        notes.push({ kind: 'address', file: post.file, line: null, about: problem ?? '', message });
      }
    }
    places.set(post, { file: files.get(post) ?? '', path, aliases });
  }
  const collections = Object.fromEntries(
    [...new Set(posts.flatMap(({ collection }) => collection ?? []))].map((name) => [
      name,
      { permalink: permalinks.get(name)?.pattern ?? null },
    ]),
  );
  return { places, collections, notes };
}

function permalinksOf(
  posts: ReadPost[],
  files: ReadonlyMap<ReadPost, string>,
  addresses: ReadonlyMap<ReadPost, string[]>,
): Map<string, { pattern: string; paths: Map<ReadPost, string> }> {
  const found = new Map<string, { pattern: string; paths: Map<ReadPost, string> }>();
  for (const name of new Set(posts.flatMap(({ collection }) => collection ?? []))) {
    const members = posts.filter(({ collection }) => collection === name);
    const named = members.map((post) => ({
      post,
      name: slugFromFile(nameIn(files.get(post) ?? '', name)),
      address: addresses.get(post)?.[0] ?? null,
    }));
    const pattern = permalinkFor(name, named);
    if (pattern !== null) found.set(name, pattern);
  }
  return found;
}

/** Returns a free file for a post, without its ending. */
function freeFile({ collection, name, meaning }: ReadPost, taken: Set<string>): string {
  const wanted = safeName(meaning.slug ?? name, collection);
  for (let number = 1; ; number += 1) {
    const file = (collection === null ? '' : `${collection}/`) + (number === 1 ? wanted : `${wanted}-${number}`);
    const key = slugFromFile(file);
    if (taken.has(key)) continue;
    taken.add(key);
    return file;
  }
}

/** Returns a name that can be a file and a path: not empty, and not one of catpost's own. */
function safeName(name: string, collection: string | null): string {
  const slug = slugFromFile(name) || 'untitled';
  return reservedSegment(slug, collection) === null ? slug : `${slug}-post`;
}

function nameIn(file: string, collection: string | null): string {
  return collection === null ? file : file.slice(collection.length + 1);
}

function pathKey(path: string): string {
  return path.toLowerCase().replace(/\/$/, '');
}
