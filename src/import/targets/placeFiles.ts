/** Decides where the pictures and other files that posts use go in the new content folder. */
import { posix } from 'node:path';
import { isForeignMarkdown } from '../folder/markdownNames.ts';
import type { ForeignFolder } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { ForeignSite } from '../readers/model.ts';
import type { PostPlace } from './placePosts.ts';

/** The new path of each used file, and the posts that get a folder of their own. */
export type FilePlaces = { files: ReadonlyMap<string, string>; inFolder: ReadonlySet<ReadPost> };

/**
 * Places every used file. `uses` are the posts that use each file, in order.
 *
 * - A file beside the text of a post, or below it, stays there.
 * - Any other file that only one post uses moves beside that post, which gets a folder.
 * - A file that several posts use keeps its address from the root of the site.
 */
export function placeFiles(
  uses: ReadonlyMap<string, ReadPost[]>,
  places: ReadonlyMap<ReadPost, PostPlace>,
  { publicFolders }: ForeignSite,
  folder: ForeignFolder,
): FilePlaces {
  const inFolder = new Set([...places.keys()].filter(({ file }) => isFolderForm(file)));
  const taken = new Set<string>();
  const files = new Map<string, string>();
  const place = (file: string, wanted: string) => {
    const path = freePath(wanted, taken);
    taken.add(path.toLowerCase());
    files.set(file, path);
  };
  for (const [file, posts] of uses) {
    const [first] = posts;
    if (first === undefined) continue;
    const own = places.get(first)?.file ?? '';
    const beside = isFolderForm(first.file) ? below(posix.dirname(first.file), file) : null;
    const sibling = isFolderForm(first.file) ? null : below(posix.dirname(first.file), file);
    if (beside !== null) place(file, `${own}/${beside}`);
    else if (posts.length === 1 && (sibling === null || publicFolders.includes(posix.dirname(first.file)))) {
      inFolder.add(first);
      place(file, `${own}/${posix.basename(file)}`);
    } else if (sibling !== null) place(file, posix.join(posix.dirname(own), sibling));
    else place(file, rootPathOf(file, publicFolders, folder));
  }
  return { files, inFolder };
}

/** Returns whether a post is the index of its own folder. */
function isFolderForm(file: string): boolean {
  return isForeignMarkdown(file) && /(?:^|\/)_?index\.[^./]+$/i.test(file) && posix.dirname(file) !== '.';
}

/** Returns the path of a file below a folder, or null. */
function below(folder: string, file: string): string | null {
  if (folder === '.') return file.includes('/') ? null : file;
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null;
}

function rootPathOf(file: string, publicFolders: string[], { inside }: ForeignFolder): string {
  const folders = [...publicFolders, inside].filter((folder) => folder !== '').sort((a, b) => b.length - a.length);
  const found = folders.find((folder) => file.startsWith(`${folder}/`));
  return found === undefined ? file : file.slice(found.length + 1);
}

function freePath(wanted: string, taken: ReadonlySet<string>): string {
  const { dir, name, ext } = posix.parse(wanted);
  for (let number = 1; ; number += 1) {
    const path = posix.join(dir, (number === 1 ? name : `${name}-${number}`) + ext);
    if (!taken.has(path.toLowerCase())) return path;
  }
}
