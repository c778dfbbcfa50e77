/** Looks at the files of a content folder, and writes and removes them one by one. */
import { copyFileSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOfFile } from './hashes.ts';
import type { FileState } from './planWrites.ts';

/** What a file gets: a text, or the bytes of another file. */
export type FileSource = { text: string } | { absolute: string };

/** Returns what is at a path. Whatever a symbolic link leads to is not looked at, because it may be outside. */
export function fileStateOf(folder: string, path: string): FileState {
  const parts = path.split('/');
  for (const [index] of parts.entries()) {
    const place = join(folder, ...parts.slice(0, index + 1));
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats === undefined) return { kind: 'missing' };
    const isLast = index === parts.length - 1;
    if (isLast ? !stats.isFile() : !stats.isDirectory()) return { kind: 'blocked' };
  }
  return { kind: 'file', hash: hashOfFile(join(folder, path), path) };
}

/** Writes a whole file: it appears, or is replaced, in one step. */
export function writeWhole(folder: string, path: string, source: FileSource): void {
  const file = join(folder, path);
  const temporary = join(folder, temporaryName);
  mkdirSync(dirname(file), { recursive: true });
  if ('text' in source) writeFileSync(temporary, source.text);
  else copyFileSync(source.absolute, temporary);
  renameSync(temporary, file);
}

/** Removes a file, and the folders that are empty without it. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent));
    } catch {
      return;
    }
  }
}

/** Removes what an interrupted import has left. */
export function removeTemporary(folder: string): void {
  rmSync(join(folder, temporaryName), { force: true });
}

/** Where a file is written before it gets its name. */
const temporaryName = '.import.tmp';
