/**
 * Remembers the folders of the output and of the spare folder as a build has left them, so that the next one need not list
 * thousands of folders to know what is in them.
 */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readChecked, writeChecked } from '../cache/checked.mjs';
import { isRecent } from '../cache/fileStamp.ts';
import { type FileManifest, isUnchanged } from './fileManifest.ts';
import { folderStamp, foldersOf } from './outputCheck.mjs';
import { foldersText, parseFoldersText } from './outputRows.mjs';

/** Stamps of folders by their names, as `folderStamp` returns them. An empty stamp is none. The root has an empty name. */
export type FolderStamps = ReadonlyMap<string, string>;

/** The spare folder. Each of its files is a hard link to that of the output, except for those that are `stale`. */
type KnownSpare = { folders: FolderStamps; stale: string[] };

/** The folders after a build. */
export type BuiltFolders = { out: FolderStamps; spare: KnownSpare | null };

/** Returns what was stored with the manifest of this hash; null if nothing was. */
export function readBuiltFolders(file: string, written: string): Buffer | null {
  return readChecked(file, written);
}

/** Parses what `readBuiltFolders` has returned. */
export function parseBuiltFolders(bytes: Buffer): BuiltFolders {
  return parseFoldersText(bytes.toString());
}

/** Stores the folders. `written` is the hash of the manifest that describes their files. */
export function writeBuiltFolders(file: string, written: string, folders: BuiltFolders): void {
  writeChecked(file, foldersText(folders), written);
}

/** Returns the stamps of all folders that have a file. */
export function stampFolders(root: string, names: Iterable<string>): FolderStamps {
  return new Map([...foldersOf(names)].map((name) => [name, trustedStamp(root, name)]));
}

/** Stamps again the folders of files that were written, linked or removed. */
export function restampFolders(root: string, stamps: FolderStamps, names: Iterable<string>): FolderStamps {
  const now = new Map(stamps);
  for (const name of foldersOf(names)) {
    if (folderStamp(root, name) === '') now.delete(name);
    else now.set(name, trustedStamp(root, name));
  }
  return now;
}

/** Stamps the folders that had no stamp, because they had been changed just before. */
export function stampRest(root: string, stamps: FolderStamps): FolderStamps {
  return new Map([...stamps].map(([name, stamp]) => [name, stamp === '' ? trustedStamp(root, name) : stamp]));
}

/** Gives each entry without one the time of its last change, if the file is that of the entry. */
export function stampFiles(root: string, manifest: FileManifest): void {
  for (const [name, entry] of manifest) {
    if (entry.changedAt !== null) continue;
    const stats = lstatSync(join(root, name), { throwIfNoEntry: false });
    if (!stats?.isFile() || !isUnchanged(entry, stats) || isRecent(stats)) continue;
    manifest.set(name, { ...entry, changedAt: stats.ctimeMs });
  }
}

/** A folder that was changed just now may change again within the same step of time, so it gets no stamp. */
function trustedStamp(root: string, name: string): string {
  const stats = lstatSync(join(root, name), { throwIfNoEntry: false });
  if (!stats) return '';
  const changedAt = name === '' ? stats.mtimeMs : stats.ctimeMs;
  return isRecent({ ctimeMs: changedAt }) ? '' : folderStamp(root, name);
}
