/** What `ls`, `stat`, `tree` and `find` print about an entry besides its name. */
import type { FileEntry } from './fileSystem.ts';
import { directoryName } from './paths.ts';

/** Files belong to the author, whom the reader is not. */
export const owner = 'root';

/** Returns the mode as `ls -l` prints it: `-rw-r--r--`. */
export function modeOf({ kind }: FileEntry): string {
  return { file: '-rw-r--r--', directory: 'drwxr-xr-x', link: 'lrwxrwxrwx' }[kind];
}

/**
 * Returns the text of a link, the relative path of its post: `../../post/hello.md`. Null for an entry that is not a
 * link.
 */
export function linkText({ path, target }: FileEntry): string | null {
  if (target === null) return null;
  const from = directoryName(path).split('/').filter(Boolean);
  const to = target.split('/').filter(Boolean);
  let common = 0;
  while (common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** Formats the first moment of a day as GNU tools format a time. */
export function timeText(date: string): string {
  return `${date} 00:00:00.000000000 +0000`;
}

/** Groups digits, `1,234`, so that no size looks like a year: `ls -lt | grep 2023` finds only dates. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
