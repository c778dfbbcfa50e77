/** Compares paths of the disk, which are absolute. Symbolic links are not followed. */
import { isAbsolute, relative, sep } from 'node:path';

/** Returns whether a path is below a folder. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Returns whether a path is a folder, or below it. */
export function isWithinOrSame(path: string, folder: string): boolean {
  return relative(folder, path) === '' || isWithin(path, folder);
}
