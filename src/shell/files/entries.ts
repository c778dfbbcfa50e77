/** Turns the lists of directories and their lines into entries of the file system. */

import type { ListHead, ListLine } from '../../text/directoryListFormat.ts';
import { encodePath } from '../../text/encodePath.ts';
import type { FileEntry } from './fileSystem.ts';
import { baseName } from './paths.ts';

/** Returns the address of a file's markdown. `base` has both slashes. */
export function hrefOfFile(base: string, path: string): string {
  return base + encodePath(path.slice(1));
}

/** Returns the entry of a directory that has a list. */
export function entryOfList(base: string, { directory, entries, date, title }: ListHead): FileEntry {
  return directoryEntry(base, directory, directory, { title, size: entries, date });
}

/** Returns the entry of a line in the list of a directory. */
export function entryOfLine(base: string, directory: string, line: ListLine): FileEntry {
  const { name, size, date, title, target, page: ownPage, tags } = line;
  const path = (directory === '/' ? '/' : `${directory}/`) + name;
  if (name.endsWith('/')) {
    const own = path.slice(0, -1);
    // A folder inside the names of a collection has no title and no separate page.
    const page = title === '' ? directory : own;
    return directoryEntry(base, own, page, { title: title || baseName(own), size, date });
  }
  const href = hrefOfFile(base, ownPage ?? (target ?? path).replace(/\.md$/, '/'));
  return { kind: target === null ? 'file' : 'link', path, href, title, date, size, tags, target };
}

/** `page` is the directory whose page shows the entries. */
function directoryEntry(
  base: string,
  path: string,
  page: string,
  about: Pick<FileEntry, 'title' | 'size' | 'date'>,
): FileEntry {
  const shownOn = page.replace(provenances, '$1/tags');
  const href = shownOn === '/' ? base : `${hrefOfFile(base, shownOn)}/`;
  return { kind: 'directory', path, href, ...about, tags: [], target: null };
}

/** The directory of the provenances, in the root or in that of a language. The page of all tags also lists them. */
const provenances = /^(|\/(?!tags\/|by\/)[^/]+)\/by$/;
