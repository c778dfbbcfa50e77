/** Fills a new output folder with the files of the last build, except for a few that have changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeFile, type FileManifest, isUnchanged, linkIfUnchanged, shortKey } from './fileManifest.ts';
import { removeFile, removeUnlessKept } from './spareFolder.ts';

/** A changed file. `key` is that of its recipe; null if it is not known. */
export type ChangedFile = { content: string | Uint8Array; key: string | null };

/** What changes. `removed` are names of files. */
export type Patch = { changed: ReadonlyMap<string, ChangedFile>; removed: readonly string[] };

/**
 * The new folder, which may hold files of an earlier build, and the old one. `stale` are the names of all files of the new
 * folder that are not those of the old one; null if they are not known.
 */
export type PatchedFolders = { folder: string; oldFolder: string; stale: readonly string[] | null };

/**
 * Makes the new folder equal to the old one with the changed files, without those that are removed. `manifest` describes the
 * old folder, and the new one when this returns. Returns false if a file of the old folder is not as described; the new
 * folder is then incomplete.
 */
export function patchOutput(
  { folder, oldFolder, stale }: PatchedFolders,
  manifest: FileManifest,
  { changed, removed }: Patch,
): boolean {
  const outdated = [...removed, ...changed.keys()];
  for (const name of outdated) manifest.delete(name);
  const missing = stale ? withoutStale(folder, manifest, [...stale, ...outdated]) : missingFiles(folder, manifest);
  for (const name of missing) {
    const entry = manifest.get(name);
    if (entry === undefined) continue;
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    if (!linkIfUnchanged(entry, join(oldFolder, name), join(folder, name))) return false;
    manifest.set(name, { ...entry, changedAt: null });
  }
  for (const [name, { content, key }] of changed) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(file, bytes);
    manifest.set(name, describeFile({ source: null, key: key === null ? null : shortKey(key) }, name, file, bytes));
  }
  return true;
}

/** Removes the stale files. Returns the names of those that the manifest has. */
function withoutStale(folder: string, manifest: FileManifest, stale: string[]): Set<string> {
  for (const name of stale) removeFile(folder, name);
  return new Set(stale.filter((name) => manifest.has(name)));
}

/** Removes all files that the manifest does not describe. Returns the names of those that are missing. */
function missingFiles(folder: string, manifest: FileManifest): string[] {
  const present = removeUnlessKept(folder, (name, stats) => isUnchanged(manifest.get(name), stats));
  return [...manifest.keys()].filter((name) => !present.has(name));
}
