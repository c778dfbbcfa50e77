/** What is checked. The buffers have the texts of a manifest and of `BuiltFolders` (outputRows.mjs). */
export type CheckedOutput = {
  folder: string;
  spareFolder: string;
  manifest: Uint8Array | null;
  /** The names and checksums of files that are not in the manifest. */
  others: [name: string, checksum: string][];
  /** The folders as the build has left them; null if they are not known. */
  folders: Uint8Array | null;
  /** Whether a file need not be read if its stamps are those of the manifest. */
  trustsStamps: boolean;
};
/** What was found: the names of damaged and missing files, and whether the output has other files as well. */
export type CheckResult = { damaged: string[]; hasOtherFiles: boolean; isSpareKnown: boolean };
/** One half has half of the files. The first lists the folders, and the second has all `others` and the spare folder. */
export type CheckedPart = CheckedOutput & { part: 'whole' | 'first' | 'second' };
export function checkPart(output: CheckedPart): CheckResult;
export function foldersOf(names: Iterable<string>): Set<string>;
export function folderStamp(root: string, name: string): string;
