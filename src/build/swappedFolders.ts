/**
 * Keeps track of the output and the spare folder, which change places with each build. If both are as they were left, a build
 * touches only the files in which they differ, and need not walk through thousands of folders.
 */
import { type BuiltFolders, restampFolders, stampFolders, stampRest } from '../disk/builtFolders.ts';
import type { FileManifest } from '../disk/fileManifest.ts';
import { folderStamp } from '../disk/outputCheck.mjs';
import type { BuildOptions } from './buildOptions.ts';
import { spareFolderOf } from './lastBuild.ts';
import type { LeftOutput } from './lastOutput.ts';

/** What is known of the folders before and after a build. */
export type SwappedFolders = {
  /**
   * Returns the names of all files of the new folder, which was the spare one, that are not those of the old one; null if
   * they are not known. Call this while no other build can replace them.
   */
  staleIn: (newFolder: string, oldFolder: string) => readonly string[] | null;
  /** Returns the folders after they have been swapped. `others` are the files of the output that are not in the manifest. */
  stamp: (manifest: FileManifest, others: string[]) => BuiltFolders;
};

/** Begins with what the last build has left; null if that is not known. */
export function swappedFolders(options: BuildOptions, left: LeftOutput | null): SwappedFolders {
  let isOldKnown = false;
  let spare: LeftOutput['folders']['spare'] = null;
  return {
    staleIn: (newFolder, oldFolder) => {
      if (left === null) return null;
      // Another build may have replaced both since they were checked.
      isOldKnown = folderStamp(oldFolder, '') === left.folders.root;
      const isSpare = left.folders.spare?.folders.get('') === folderStamp(newFolder, '');
      spare = isOldKnown && isSpare ? left.folders.spare : null;
      return spare?.stale ?? null;
    },
    stamp: (manifest, others) => {
      const changed = left === null ? [] : differingNames(left.manifest, manifest);
      const out = spare
        ? restampFolders(options.out, spare.folders, [...spare.stale, ...changed, ...others])
        : stampFolders(options.out, [...manifest.keys(), ...others]);
      if (left === null || !isOldKnown) return { out, spare: null };
      const folders = stampRest(spareFolderOf(options), left.folders.out);
      return { out, spare: { folders, stale: [...changed, ...left.others] } };
    },
  };
}

/** Returns the names under which the two outputs have different files, or only one has a file. */
function differingNames(before: FileManifest, after: FileManifest): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.stamp !== after.get(name)?.stamp);
}
