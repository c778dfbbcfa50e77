/** The site as a file system: what commands see of it. siteFiles.ts reads it from the lists that the build wrote. */
import type { Order } from '../../text/directoryListFormat.ts';

/**
 * `path` is absolute and decoded, without a slash at its end: `/post/hello.md`, `/tags/linux`. `href` is the page that
 * shows it; for a folder inside a collection, which has none, the collection's. A link is a post in the directory of a
 * tag; `target` is the path of the post.
 */
export type FileEntry = {
  kind: 'file' | 'directory' | 'link';
  path: string;
  href: string;
  /** The post's; that of a directory's page, or its name where it has none. */
  title: string;
  /** The post's day, `2026-01-31`; the newest of a directory's; null where there is none. */
  date: string | null;
  /** Bytes of a file's markdown; the number of entries of a directory. */
  size: number;
  tags: readonly string[];
  target: string | null;
};

/** Rejects with a sentence where the network fails. Paths are absolute and normal (paths.ts). */
export type FileSystem = {
  entry: (path: string, signal: AbortSignal) => Promise<FileEntry | null>;
  /** The entries of a directory, without `.` and `..`. What is not asked for is not fetched. */
  list: (path: string, order: Order, signal: AbortSignal) => AsyncIterable<FileEntry>;
  /** The paths of the posts that the page of a directory puts first. */
  pinned: (path: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** The raw markdown of a file. */
  read: (path: string, signal: AbortSignal) => Promise<string>;
  /** The commits of a file as the build wrote them (postCommits.ts reads them); null where there are none. */
  history?: (path: string, signal: AbortSignal) => Promise<string | null>;
};
