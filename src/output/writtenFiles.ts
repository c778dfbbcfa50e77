/**
 * The files of a site as a build wrote them, so that the next one gives each that is made from the same things a second
 * name for the same bytes. It is kept beside the bodies; without it all files are written.
 */
import { randomUUID } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, renameSync, type Stats, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** By the path from the output folder. `key` is its recipe's, the rest what the disk says of the file. */
export type WrittenFiles = Map<string, WrittenFile>;

type WrittenFile = { key: string; size: number; place: string };

/** A missing, foreign or damaged file knows of nothing. */
export function readWrittenFiles(file: string): WrittenFiles {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return new Map();
  }
}

/** A disk that does not allow it costs only time at the next build. */
export function keepWrittenFiles(file: string, written: WrittenFiles): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, JSON.stringify(Object.fromEntries(written)));
    renameSync(temporary, file);
  } catch {
    // Nothing is lost.
  }
}

/** Whether a file is as it was written, for all that the disk says. */
export function isAsWritten(known: WrittenFile | undefined, stats: Stats): boolean {
  return known !== undefined && stats.size === known.size && placeOf(stats) === known.place;
}

/** Gives `old` the second name `fresh`; false where it is not as it was written, or the disk cannot. */
export function linkUnchanged(known: WrittenFile, old: string, fresh: string): boolean {
  const stats = lstatSync(old, { throwIfNoEntry: false });
  if (!stats?.isFile() || !isAsWritten(known, stats)) return false;
  try {
    linkSync(old, fresh);
    return true;
  } catch {
    return false;
  }
}

/** The note of a file that was just written. */
export function writtenFile(key: string, file: string): WrittenFile {
  const stats = lstatSync(file);
  return { key, size: stats.size, place: placeOf(stats) };
}

/** A file that somebody edited has another time, one that came from elsewhere another number too. */
function placeOf({ ino, mtimeMs }: Stats): string {
  return `${ino} ${mtimeMs}`;
}
