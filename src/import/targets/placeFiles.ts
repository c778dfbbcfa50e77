/** Decides where the pictures and other files that posts use go in the new content folder. */
import { posix } from 'node:path';
import { reservedSegment } from '../../content/paths/slug.ts';
import { isListingText } from '../folder/listing.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { ForeignSite } from '../readers/model.ts';
import type { PostPlace } from './placePosts.ts';
import { takenPaths } from './takenPaths.ts';

/** The new path of each used file, and the posts that get a folder of their own. */
export type FilePlaces = { files: ReadonlyMap<string, string>; inFolder: ReadonlySet<ReadPost> };

/**
 * Places every used file. `uses` are the posts that use each file, in order.
 *
 * - A file in the folder of a post, `x/cat.png` beside `x/index.md`, stays there, whoever uses it.
 * - A file beside or below the text of the only post that uses it keeps its place.
 * - Any other file that only one post uses moves beside that post, which gets a folder.
 * - A file of the text above a listing stays in the folder of the collection.
 * - A file that several posts use keeps its address from the root of the site.
 */
export function placeFiles(
  uses: ReadonlyMap<string, ReadPost[]>,
  places: ReadonlyMap<ReadPost, PostPlace>,
  { publicFolders }: ForeignSite,
  { inside }: ForeignFolder,
): FilePlaces {
  const owners = new Map<string, ReadPost>();
  for (const post of places.keys()) {
    const folder = posix.dirname(post.file);
    // The files beside a text and its translations belong to the first.
    if (isIndex(post.file) && !owners.has(folder)) owners.set(folder, post);
  }
  const inFolder = new Set([...owners.values(), ...[...places.keys()].filter(isListingText)]);
  const roots = [...publicFolders, inside].filter((folder) => folder !== '').sort((a, b) => b.length - a.length);
  const known = { owners, places, publicFolders, roots };
  const taken = takenPaths([...places.values()].map(({ file }) => file));
  const files = new Map<string, string>();
  for (const [file, posts] of uses) {
    const { wanted, movedTo } = placeFor(file, posts, known);
    if (movedTo !== null) inFolder.add(movedTo);
    files.set(file, taken.take(wanted));
  }
  return { files, inFolder };
}

type Known = {
  /** The posts that are the index of a folder, by that folder. */
  owners: ReadonlyMap<string, ReadPost>;
  places: ReadonlyMap<ReadPost, PostPlace>;
  publicFolders: string[];
  /** Folders whose files had addresses from the root of the site, the longest first. */
  roots: string[];
};

/** Returns the wanted path of a file, and the post that must have a folder for it. */
function placeFor(
  file: string,
  posts: ReadPost[],
  { owners, places, publicFolders, roots }: Known,
): { wanted: string; movedTo: ReadPost | null } {
  const placeOf = (post: ReadPost) => places.get(post)?.file ?? post.name;
  const [user] = posts;
  const owner = ownerOf(file, owners);
  if (owner !== null) {
    return { wanted: `${placeOf(owner)}/${file.slice(posix.dirname(owner.file).length + 1)}`, movedTo: null };
  }
  if (user === undefined || posts.length > 1) return { wanted: rootPath(file, roots), movedTo: null };
  const isIn = (path: string, folder: string) => folder !== '' && path.startsWith(`${folder}/`);
  const isPublic = publicFolders.some((folder) => isIn(file, folder) && !isIn(user.file, folder));
  const sibling = isPublic ? null : below(posix.dirname(user.file), file);
  if (sibling !== null) return { wanted: posix.join(posix.dirname(placeOf(user)), sibling), movedTo: null };
  const name = posix.basename(file);
  if (isListingText(user)) return { wanted: `${user.collection}/${name}`, movedTo: null };
  return { wanted: `${placeOf(user)}/${name}`, movedTo: user };
}

/** Returns the post in whose folder a file is: the nearest, if one is in the folder of another. */
function ownerOf(file: string, owners: ReadonlyMap<string, ReadPost>): ReadPost | null {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    const owner = owners.get(folder);
    if (owner !== undefined) return owner;
  }
  return null;
}

/** Returns whether a post is the index of its own folder. */
function isIndex(file: string): boolean {
  return /\/_?index\.[^./]+$/i.test(file);
}

/** Returns the path of a file below a folder, or null. */
function below(folder: string, file: string): string | null {
  if (folder === '.') return file.includes('/') ? null : file;
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null;
}

/** Returns the path that a file had from the root of the site. catpost's own names get a folder before them. */
function rootPath(file: string, roots: string[]): string {
  const root = roots.find((folder) => file.startsWith(`${folder}/`));
  const path = root === undefined ? file : file.slice(root.length + 1);
  return reservedSegment(path.toLowerCase(), null) === null ? path : `files/${path}`;
}
