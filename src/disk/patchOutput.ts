/** Fills a new output folder with the files of the last build, except for a few that have changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeFile, type FileManifest, isUnchanged, linkIfUnchanged, shortKey } from './fileManifest.ts';
import { removeUnlessKept } from './spareFolder.ts';

/** A changed file. `key` is that of its recipe; null if it is not known. */
export type ChangedFile = { content: string | Uint8Array; key: string | null };

/**
 * Makes `folder`, which may hold files of an earlier build, equal to `oldFolder` with the changed files, without those that are
 * removed. `manifest` describes the old folder, and the new one when this returns. Returns false if a file of the old folder
 * is not as described; the new folder is then incomplete.
 */
export function patchOutput(
  folder: string,
  oldFolder: string,
  manifest: FileManifest,
  changed: ReadonlyMap<string, ChangedFile>,
  removed: readonly string[] = [],
): boolean {
  for (const name of [...removed, ...changed.keys()]) manifest.delete(name);
  const present = removeUnlessKept(folder, (name, stats) => isUnchanged(manifest.get(name), stats));
  for (const [name, entry] of manifest) {
    if (present.has(name)) continue;
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    if (!linkIfUnchanged(entry, join(oldFolder, name), join(folder, name))) return false;
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
