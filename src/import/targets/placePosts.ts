/** Decides which file of the new content folder each post becomes, and the path of its page. */
import { collectionPathOf, pagePathOf } from '../../content/paths/pagePaths.ts';
import { reservedSegment, slugFromFile } from '../../content/paths/slug.ts';
import { isListingText } from '../folder/listingText.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import type { OldRedirect } from './oldRedirects.ts';
import { type AddressedPost, type Permalink, permalinkFor } from './permalinks.ts';
import { placeAliases } from './placeAliases.ts';

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
      return [post, moved ?? pagePathOf(slugIn(files.get(post) ?? '', post.collection), post.collection)];
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

function permalinksOf(
  posts: ReadPost[],
  files: ReadonlyMap<ReadPost, string>,
  addresses: ReadonlyMap<ReadPost, string[]>,
): Map<string, Permalink> {
  const collections = new Map<string, AddressedPost[]>();
  for (const post of posts) {
    if (post.collection === null || isListingText(post)) continue;
    const name = slugIn(files.get(post) ?? '', post.collection);
    const members = collections.get(post.collection) ?? [];
    members.push({ post, name, address: addresses.get(post)?.[0] ?? null });
    collections.set(post.collection, members);
  }
  return new Map(
    [...collections].flatMap(([name, members]) => {
      const permalink = permalinkFor(name, members);
      return permalink === null ? [] : [[name, permalink] as const];
    }),
  );
}

/** Returns the file of each post, without its ending. */
function filesOf(posts: ReadPost[]): Map<ReadPost, string> {
  const taken = new Set<string>();
  return new Map(posts.map((post) => [post, freeFile(post, taken)]));
}

function freeFile(post: ReadPost, taken: Set<string>): string {
  const { collection, name, meaning } = post;
  const wanted = isListingText(post) ? 'index' : safeName(meaning.slug ?? name, collection);
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

function slugIn(file: string, collection: string | null): string {
  return slugFromFile(collection === null ? file : file.slice(collection.length + 1));
}
