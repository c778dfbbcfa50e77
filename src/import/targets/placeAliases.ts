/** Decides which old addresses lead to which post. */
import { collectionPathOf, yearPathOf } from '../../content/paths/pagePaths.ts';
import { aliasPathOf } from '../../content/paths/writtenPaths.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';
import { rootOfPost } from './homeLanguages.ts';
import type { OldRedirect } from './oldRedirects.ts';

/** The aliases of each post, and a note for each old address that leads nowhere. */
export type Aliases = { aliases: Map<ReadPost, string[]>; notes: Note[] };

/**
 * Gives each post its old addresses, but those that another page has. `paths` are the paths of the posts. Addresses that
 * tools gave come before those of redirects. Paths that differ only in letter case are one file on some disks.
 */
export function placeAliases(
  paths: ReadonlyMap<ReadPost, string>,
  addresses: ReadonlyMap<ReadPost, string[]>,
  redirects: OldRedirect[],
  languages: readonly string[],
): Aliases {
  const listings = listingPaths([...paths.keys()], languages);
  const owners = new Map<string, ReadPost | null>(listings.map((path) => [pathKey(path), null]));
  for (const [post, path] of paths) owners.set(pathKey(path), post);
  const aliases = new Map<ReadPost, string[]>();
  const notes: Note[] = [];
  const add = (post: ReadPost, address: string) => {
    const reason = claim(post, address, paths.get(post) ?? '/', owners, aliases);
    // The text of the home page is a page now, which another note says.
    if (reason === null || (address === '/' && post.name === 'home')) return;
    const message = `the old address ${address} ${reason}`;
    notes.push({ kind: 'address', file: post.file, line: null, about: reason, message });
  };
  for (const post of paths.keys()) for (const address of addresses.get(post) ?? []) add(post, address);
  for (const post of paths.keys()) for (const address of post.meaning.aliases) add(post, address);
  for (const { from, to } of redirects) {
    const post = owners.get(pathKey(to));
    if (post) add(post, from);
  }
  return { aliases, notes };
}

/** Returns the paths of the listings that the posts will have, with those in `languages` below `/de/`. */
export function listingPaths(posts: ReadPost[], languages: readonly string[]): string[] {
  const paths = posts.flatMap((post) => {
    const { collection, meaning } = post;
    const years =
      collection === null || meaning.date === null ? [] : [yearPathOf(collection, meaning.date.slice(0, 4))];
    const own = collection === null ? [] : [collectionPathOf(collection), ...years];
    return ['/', ...own].map((path) => rootOfPost(post, languages) + path);
  });
  return [...new Set(['/', ...paths])];
}

/** Adds an address to the aliases of a post. Returns why that is not possible, as the end of a sentence, or null. */
function claim(
  post: ReadPost,
  address: string,
  path: string,
  owners: Map<string, ReadPost | null>,
  aliases: Map<ReadPost, string[]>,
): string | null {
  const read = aliasPathOf(address);
  if ('problem' in read) return read.problem;
  if (/\.md\/?$/i.test(read.path)) return 'is like those at which catpost publishes the markdown of posts';
  const key = pathKey(read.path);
  const owner = owners.get(key);
  if (owner === undefined) {
    owners.set(key, post);
    aliases.set(post, [...(aliases.get(post) ?? []), read.path]);
    return null;
  }
  if (owner !== post) return owner === null ? 'is that of a listing' : `belongs to ${owner.file}`;
  const known = [path, ...(aliases.get(post) ?? [])];
  if (known.some((each) => withoutSlash(each) === withoutSlash(read.path))) return null;
  return 'differs from another one only in letter case, so only the page for missing addresses leads from it';
}

function pathKey(path: string): string {
  return withoutSlash(path).toLowerCase();
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
