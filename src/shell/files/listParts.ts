/** The parts of a directory's list, in which entries are found by their names. */
import { compareNames, type ListHead, type ListLine } from '../../text/directoryListFormat.ts';

/** `byName` has the lines by their names, without the slash of a directory. */
export type ListPart = { lines: ListLine[]; byName: Map<string, ListLine> };

/** Indexes the lines of a part. A directory with a single entry has no line in the list, and gets one here. */
export function listPartOf(lines: ListLine[]): ListPart {
  const byName = new Map<string, ListLine>();
  for (const line of lines) {
    const { name } = line;
    byName.set(name.replace(/\/$/, ''), line);
    for (let at = name.indexOf('/'); at !== -1 && at < name.length - 1; at = name.indexOf('/', at + 1)) {
      const folder = name.slice(0, at);
      if (!byName.has(folder)) byName.set(folder, onlyFolder(line, `${folder}/`));
    }
  }
  return { lines, byName };
}

/** Returns the number of the part, in the order of names, that has a name or would have it. */
export function partNumberOf({ firstNames }: ListHead, name: string): number {
  const next = firstNames.findIndex((first) => compareNames(first, name) > 0);
  return Math.max(1, next === -1 ? firstNames.length : next);
}

/** Returns the line of a directory whose only entry leads to `line`. */
export function onlyFolder({ date }: ListLine, name: string): ListLine {
  return { name, size: 1, date, title: '', target: null, tags: [] };
}
