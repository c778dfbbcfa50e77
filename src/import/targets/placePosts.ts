/** Decides which file of the new content folder each post becomes, and the path of its page. */
import { collectionPathOf, pagePathOf } from '../../content/paths/pagePaths.ts';
import { reservedSegment, slugFromFile } from '../../content/paths/slug.ts';
import { foldPath } from '../../text/foldPath.ts';
import { isListingText } from '../folder/listing.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import { homeLanguagesOf, rootOfPost } from './homeLanguages.ts';
import type { OldRedirect } from './oldRedirects.ts';
import { type AddressedPost, type Permalink, permalinkFor } from './permalinks.ts';
import { listingPaths, placeAliases } from './placeAliases.ts';

/** `file` is without its ending: `post/hello`. `path` is that of its page. */
export type PostPlace = { file: string; path: string; aliases: string[] };

/** The places of all posts, the patterns of the collections, and notes about what could not be kept. */
export type PostPlaces = {
  places: Map<ReadPost, PostPlace>;
  collections: Record<string, { permalink: string | null }>;
  /** The languages with a home page of their own, besides that of the site. */
  languages: string[];
  notes: Note[];
};

/**
 * Places all posts. Of two that want the same file, the second gets a number. `addresses` are the old addresses of each
 * post, and `redirects` those that the old site had. `language` is that of the site, if it is known.
 */
export function placePosts(
  posts: ReadPost[],
  addresses: ReadonlyMap<ReadPost, string[]>,
  redirects: OldRedirect[],
  language: string | null,
): PostPlaces {
  const languages = homeLanguagesOf(posts, addresses, language);
  const files = filesOf(posts, languages);
  const ownPaths = new Map(posts.map((post) => [post, filePathOf(post, files.get(post) ?? '', languages)]));
  const permalinks = permalinksOf(posts, { files, ownPaths, languages }, addresses);
  const paths = new Map(
    [...ownPaths].map(([post, own]) => [post, permalinks.get(post.collection ?? '')?.paths.get(post) ?? own]),
  );
  const { aliases, notes } = placeAliases(paths, addresses, redirects, languages);
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
  return { places, collections, languages, notes };
}

type Named = {
  files: ReadonlyMap<ReadPost, string>;
  /** The paths that the posts have by their files. */
  ownPaths: ReadonlyMap<ReadPost, string>;
  languages: readonly string[];
};

/** Returns the patterns of the collections. None gives a post a path that a page, a listing or another collection has. */
function permalinksOf(
  posts: ReadPost[],
  { files, ownPaths, languages }: Named,
  addresses: ReadonlyMap<ReadPost, string[]>,
): Map<string, Permalink> {
  const owners = new Map<string, string | null>();
  const collections = new Map<string, AddressedPost[]>();
  for (const post of posts) {
    if (isListingText(post)) continue;
    owners.set(foldPath(ownPaths.get(post) ?? ''), post.collection);
    if (post.collection === null) continue;
    const members = collections.get(post.collection) ?? [];
    const root = rootOfPost(post, languages);
    const name = slugIn(files.get(post) ?? '', post.collection, root);
    members.push({ post, root, name, address: addresses.get(post)?.[0] ?? null });
    collections.set(post.collection, members);
  }
  for (const path of listingPaths(posts, languages)) owners.set(foldPath(path), null);
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
function filesOf(posts: ReadPost[], languages: readonly string[]): Map<ReadPost, string> {
  // A page with the name of a collection would have the path of its list.
  const taken = new Set(
    languages.flatMap((tag) => posts.map(({ collection }) => `${collection}.${tag}`.toLowerCase())),
  );
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
function filePathOf(post: ReadPost, file: string, languages: readonly string[]): string {
  const { collection, name } = post;
  const root = rootOfPost(post, languages);
  if (collection !== null && isListingText({ collection, name })) return root + collectionPathOf(collection);
  return root + pagePathOf(slugIn(file, collection, root), collection);
}

/** In a language with a home page, the language at the end of a name is no part of the path. `root` is `/de`, or empty. */
function slugIn(file: string, collection: string | null, root: string): string {
  const suffix = `.${root.slice(1)}`;
  const name = collection === null ? file : file.slice(collection.length + 1);
  return slugFromFile(root !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name);
}
