/** Distinguishes directories that contain posts from those that only link to posts. */
import type { FileEntry } from './fileSystem.ts';

/** What the page of all tags shows, `/tags` and `/by`, has links to posts, and a year lists the posts of the directory that it is in. */
export function isPostDirectory({ path, href }: FileEntry): boolean {
  return !href.endsWith('/tags/') && !/\/\d{4}$/.test(path);
}
