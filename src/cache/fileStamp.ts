/** Describes a file without reading it. */
import type { Stats } from 'node:fs';

/** Returns a text that changes with the file: an edit changes its times, and a replacement its inode as well. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * Returns whether a file was changed just now. Another change may then leave its stamp as it is, because Linux counts
 * the times of files in steps of 4 to 10 ms.
 */
export function isRecent({ ctimeMs }: Pick<Stats, 'ctimeMs'>): boolean {
  return Math.abs(Date.now() - ctimeMs) < timeStep;
}

const timeStep = 20;
