/** The site as commands see it: a file system. siteFiles.ts implements it with the lists that the build wrote. */

import type { Order } from '../../text/directoryListFormat.ts';

/**
 * `path` is absolute and decoded, without a slash at the end: `/post/hello.md`, `/tags/linux`. `href` is the address of
 * the page that shows the entry; a folder inside a collection has no page and gets that of the collection. A link is a
 * post in the directory of a tag, and `target` is the path of the post.
 */
export type FileEntry = {
  kind: 'file' | 'directory' | 'link';
  path: string;
  href: string;
  /** The title of the post or of the directory's page; the name of a directory without one. */
  title: string;
  /** The day of the post, `2026-01-31`, or of the newest post in a directory; null if there is none. */
  date: string | null;
  /** The bytes of a file's markdown, or the number of entries in a directory. */
  size: number;
  tags: readonly string[];
  target: string | null;
};

/** Every method rejects with a sentence if the network fails. Paths are absolute, as `resolvePath` returns them. */
export type FileSystem = {
  entry: (path: string, signal: AbortSignal) => Promise<FileEntry | null>;
  /** Yields the entries of a directory, without `.` and `..`. Fetches only as much as is read. */
  list: (path: string, order: Order, signal: AbortSignal) => AsyncIterable<FileEntry>;
  /** Returns the paths of the posts that the directory's page puts first. */
  pinned: (path: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** Returns the raw markdown of a file. */
  read: (path: string, signal: AbortSignal) => Promise<string>;
  /** Returns the commits of a file in the format that postCommits.ts reads; null if there are none. */
  history?: (path: string, signal: AbortSignal) => Promise<string | null>;
};
