/** Distinguishes directories that contain posts from those that only link to posts. */
import type { FileEntry } from './fileSystem.ts';

/** `/tags` and `/by` have links to posts, and a year lists the posts of the directory that it is in. */
export function isPostDirectory({ path }: FileEntry): boolean {
  return path !== '/tags' && path !== '/by' && !/\/\d{4}$/.test(path);
}
