/** Compares paths of the disk. */
import { isAbsolute, relative, sep } from 'node:path';

/** Returns whether a path is below a folder. Both are absolute, and symbolic links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
