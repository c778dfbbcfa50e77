/** Describes a file without reading it. */
import type { Stats } from 'node:fs';

/** Returns a text that changes with the file: an edit changes its times, and a replacement its inode as well. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * Returns whether a file was changed just now. Another change may then leave its stamp as it is, because Linux counts
 * the times of files in steps of 4 to 10 ms, and some file systems in steps of one or two seconds.
 */
export function isRecent({ ctimeMs }: Pick<Stats, 'ctimeMs'>): boolean {
  const isWholeSecond = ctimeMs % 1000 === 0;
  return Math.abs(Date.now() - ctimeMs) < (isWholeSecond ? 2_000 : 20);
}
