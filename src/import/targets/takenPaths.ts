/** Gives each file of the new content folder a path of its own. */
import { posix } from 'node:path';
import { isSettingsFile } from '../../content/config/settingsName.ts';
import { safePathOf } from './safePath.ts';

/** The paths that are taken, in lower case, because some disks do not distinguish. */
export type TakenPaths = {
  /** Returns a safe path as near as possible to the wanted one, and takes it. */
  take: (wanted: string) => string;
};

/** Nothing but folders may have the names of `folders`: those that posts have or may get. */
export function takenPaths(folders: Iterable<string>): TakenPaths {
  const takenFiles = new Set<string>();
  const takenFolders = new Set<string>();
  const addFolders = (path: string) => {
    for (let folder = path; folder !== '.' && !takenFolders.has(folder); folder = posix.dirname(folder))
      takenFolders.add(folder);
  };
  for (const folder of folders) addFolders(folder.toLowerCase());
  const take = (wanted: string) => {
    const safe = safePathOf(wanted);
    // The settings of a site may run code, so the old site must not bring its own.
    const names = (isSettingsFile(safe.toLowerCase()) ? `files/${safe}` : safe).split('/');
    const path = names.reduce((parent, name, index) => {
      const isLast = index === names.length - 1;
      const isFree = (key: string) => !takenFiles.has(key) && !(isLast && takenFolders.has(key));
      return freeName(parent, name, isFree);
    }, '');
    const key = path.toLowerCase();
    takenFiles.add(key);
    addFolders(posix.dirname(key));
    return path;
  };
  return { take };
}

/** Returns the path of a name in a folder, with a number if another has the name. */
function freeName(folder: string, wanted: string, isFree: (key: string) => boolean): string {
  const { name, ext } = posix.parse(wanted);
  for (let number = 1; ; number += 1) {
    const path = posix.join(folder, number === 1 ? wanted : `${name}-${number}${ext}`);
    if (isFree(path.toLowerCase())) return path;
  }
}
