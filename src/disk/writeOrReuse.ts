/** Writes a file of the output, or finds it in the folder of an earlier build. */
import { copyFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '../cache/fileStamp.ts';
import type { Recipe } from '../documents/entryContents.ts';
import { describeFile, type FileManifest, linkIfUnchanged, type ManifestEntry, shortKey } from './fileManifest.ts';
import type { FileWriter } from './fileWriter.ts';

/** The folder that is filled, and the last build. */
export type OutputTarget = {
  /** The new folder, which may hold files of an earlier build. */
  folder: string;
  /** The output folder of the last build. */
  oldFolder: string;
  /** What the last build wrote. */
  oldManifest: FileManifest;
  /** Receives an entry for each file of this build. */
  manifest: FileManifest;
};

/** A recipe of an entry, or of a file whose bytes are known. */
export type FileRecipe =
  | Recipe
  | { source: () => null; make: () => { key: () => string; text: () => Uint8Array; built: null } };

/**
 * Writes a file, or finds it in a folder of an earlier build. `isPresent` says that it is in the new folder already. Such a
 * file is removed before it is written again, and never written into: it may be a hard link to the old folder, which is
 * still being served.
 */
export function writeOrReuse(
  { folder, oldFolder, oldManifest, manifest }: OutputTarget,
  writer: FileWriter,
  name: string,
  recipe: FileRecipe,
  isPresent: boolean,
): void {
  const file = join(folder, name);
  const old = oldManifest.get(name);
  const isReusable = () => old !== undefined && (isPresent || isLinked(old));
  const isLinked = (entry: ManifestEntry) => {
    writer.createFolderOf(name);
    return linkIfUnchanged(entry, join(oldFolder, name), file);
  };
  const reuse = (entry: ManifestEntry) => {
    // A new link changes the time of the last change.
    manifest.set(name, isPresent ? entry : { ...entry, changedAt: null });
  };
  if ('copy' in recipe) {
    const key = copyKey(recipe.copy);
    if (old?.key === key && isReusable()) return void reuse(old);
    if (isPresent) unlinkSync(file);
    writer.createFolderOf(name);
    copyFileSync(recipe.copy, file);
    manifest.set(name, describeFile({ source: null, key }, name, file, null));
    return;
  }
  const { make } = recipe;
  const found = recipe.source();
  const source = found === null ? null : shortKey(found);
  if (old && source !== null && old.source === source && isReusable()) return void reuse(old);
  const made = make();
  // Without an old file, the source of the page says enough for the next build.
  const key = old === undefined && source !== null ? null : shortKey(made.key());
  if (old && key !== null && old.key === key && isReusable()) return void reuse({ ...old, source });
  if (isPresent) unlinkSync(file);
  writer.write({ name, from: { source, key }, content: made.text, built: made.built });
}

/** Returns the key of a copied file: an author's file with the same inode, size and times has the same bytes. */
function copyKey(file: string): string {
  return stampOf(statSync(file));
}
