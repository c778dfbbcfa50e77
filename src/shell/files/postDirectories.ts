/** Which directories have posts of their own, and not links to those of others. */
import type { FileEntry } from './fileSystem.ts';

/** `/tags` and `/by` lead to posts that stand elsewhere, and a year to those of the directory it is in. */
export function isPostDirectory({ path }: FileEntry): boolean {
  return path !== '/tags' && path !== '/by' && !/\/\d{4}$/.test(path);
}
