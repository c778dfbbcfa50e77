/** Decides which file of the new content folder each post becomes, and the path of its page. */
import { collectionPathOf, pagePathOf } from '../../content/paths/pagePaths.ts';
import { reservedSegment, slugFromFile } from '../../content/paths/slug.ts';
import { foldPath } from '../../text/foldPath.ts';
import { isListingText } from '../folder/listing.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import type { OldRedirect } from './oldRedirects.ts';
import { type AddressedPost, type Permalink, permalinkFor } from './permalinks.ts';
import { listingPaths, placeAliases } from './placeAliases.ts';

/** `file` is without its ending: `post/hello`. `path` is that of its page. */
export type PostPlace = { file: string; path: string; aliases: string[] };

/** The places of all posts, the patterns of the collections, and notes about what could not be kept. */
export type PostPlaces = {
  places: Map<ReadPost, PostPlace>;
  collections: Record<string, { permalink: string | null }>;
  notes: Note[];
};

/**
 * Places all posts. Of two that want the same file, the second gets a number. `addresses` are the old addresses of each
 * post, and `redirects` those that the old site had.
 */
export function placePosts(
  posts: ReadPost[],
  addresses: ReadonlyMap<ReadPost, string[]>,
  redirects: OldRedirect[],
): PostPlaces {
  const files = filesOf(posts);
  const permalinks = permalinksOf(posts, files, addresses);
  const paths = new Map(
    posts.map((post) => {
      if (isListingText(post)) return [post, collectionPathOf(post.collection ?? '')];
      const moved = permalinks.get(post.collection ?? '')?.paths.get(post);
      return [post, moved ?? filePathOf(post, files.get(post) ?? '')];
    }),
  );
  const { aliases, notes } = placeAliases(paths, addresses, redirects);
  const places = new Map(
    posts.map((post) => {
      const [file = '', path = '/'] = [files.get(post), paths.get(post)];
      return [post, { file, path, aliases: aliases.get(post) ?? [] }];
    }),
  );
  const names = [...new Set(posts.flatMap(({ collection }) => collection ?? []))];
  const collections = Object.fromEntries(
    names.map((name) => [name, { permalink: permalinks.get(name)?.pattern ?? null }]),
  );
  return { places, collections, notes };
}

/** Returns the patterns of the collections. None gives a post a path that a page, a listing or another collection has. */
function permalinksOf(
  posts: ReadPost[],
  files: ReadonlyMap<ReadPost, string>,
  addresses: ReadonlyMap<ReadPost, string[]>,
): Map<string, Permalink> {
  const owners = new Map<string, string | null>();
  const collections = new Map<string, AddressedPost[]>();
  for (const post of posts) {
    if (isListingText(post)) continue;
    const file = files.get(post) ?? '';
    owners.set(foldPath(filePathOf(post, file)), post.collection);
    if (post.collection === null) continue;
    const members = collections.get(post.collection) ?? [];
    members.push({ post, name: slugIn(file, post.collection), address: addresses.get(post)?.[0] ?? null });
    collections.set(post.collection, members);
  }
  for (const path of listingPaths(posts)) owners.set(foldPath(path), null);
  const permalinks = new Map<string, Permalink>();
  for (const [name, members] of collections) {
    const isTaken = (path: string) => {
      const owner = owners.get(foldPath(path));
      return owner !== undefined && owner !== name;
    };
    const permalink = permalinkFor(name, members, isTaken);
    if (permalink === null) continue;
    permalinks.set(name, permalink);
    for (const path of permalink.paths.values()) owners.set(foldPath(path), name);
  }
  return permalinks;
}

/** Returns the file of each post, without its ending. Translations come last, because they are named after the others. */
function filesOf(posts: ReadPost[]): Map<ReadPost, string> {
  const taken = new Set<string>();
  const isOriginal = ({ language }: ReadPost) => language === null;
  const sorted = [...posts.filter(isOriginal), ...posts.filter((post) => !isOriginal(post))];
  return new Map(sorted.map((post) => [post, freeFile(post, taken)]));
}

function freeFile(post: ReadPost, taken: Set<string>): string {
  const { collection, name, meaning, language } = post;
  const folder = collection === null || isListingText(post) ? '' : `${collection}/`;
  const wanted = isListingText(post) ? (collection ?? '') : safeName(meaning.slug ?? name, collection);
  for (const candidate of candidates(wanted, language)) {
    const file = folder + candidate;
    const key = file.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return file;
  }
  return wanted;
}

/** Yields names for a file. A translation has its language behind the name of the other: `hello.de`. */
function* candidates(wanted: string, language: string | null): Generator<string> {
  yield wanted;
  if (language !== null) yield `${wanted}.${language.toLowerCase()}`;
  for (let number = 2; ; number += 1) yield `${wanted}-${number}`;
}

/** Returns a name that can be a file and a path: not empty, and not one of catpost's own. */
function safeName(name: string, collection: string | null): string {
  const slug = slugFromFile(name) || 'untitled';
  return reservedSegment(slug, collection) === null ? slug : `${slug}-post`;
}

/** Returns the path that a post has by its file. */
function filePathOf({ collection, name }: ReadPost, file: string): string {
  if (collection !== null && isListingText({ collection, name })) return collectionPathOf(collection);
  return pagePathOf(slugIn(file, collection), collection);
}

function slugIn(file: string, collection: string | null): string {
  return slugFromFile(collection === null ? file : file.slice(collection.length + 1));
}
