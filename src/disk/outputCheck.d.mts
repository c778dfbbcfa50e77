/** What the two halves of a check share. The buffers hold JSON: of a manifest, and of `BuiltFolders`. */
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
/** What a half has found: the names of damaged and missing files, and whether the output has other files as well. */
export type CheckResult = { damaged: string[]; hasOtherFiles: boolean; isSpareKnown: boolean };
export function checkHalf(output: CheckedOutput & { half: 'first' | 'second' }): CheckResult;
export function foldersOf(names: Iterable<string>): Set<string>;
export function folderStamp(root: string, name: string): string;
