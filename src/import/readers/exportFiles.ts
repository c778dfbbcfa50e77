/** Finds exports of tools that keep their posts in a database. */

import type { ForeignFile, ForeignFolder } from '../folder/model.ts';
import { isBelow, pathBelow } from '../folder/pathsBelow.ts';
import { exportHead } from '../folder/readTexts.ts';

/**
 * Returns the file that the author named, or all exports that lie directly in the named folder. `ending` is that of
 * exports, such as `.xml`.
 */
export function exportFiles(
  { inside, files, read }: ForeignFolder,
  ending: string,
  isExport: (text: string) => boolean,
): ForeignFile[] {
  const hasEnding = (file: string) => file.toLowerCase().endsWith(ending);
  if (hasEnding(inside)) return files.filter(({ file }) => file === inside);
  const candidates = files.filter(
    ({ file }) => isBelow(file, inside) && hasEnding(file) && !pathBelow(file, inside).includes('/'),
  );
  return candidates.filter(({ file }) => isExport(read(file, exportHead) ?? ''));
}
