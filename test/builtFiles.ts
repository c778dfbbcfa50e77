/** Reads built folders, to compare builds. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildRecordName, readBuildRecord } from '../src/disk/buildRecord.ts';

/** The files of a folder by their paths in it, with their bytes as text in `latin1`. */
export type Snapshot = Record<string, string>;

/** Reads every file of a folder. A missing folder has none. */
export function snapshotOf(folder: string): Snapshot {
  const files = filesBelow(folder).sort();
  return Object.fromEntries(files.map((file) => [relative(folder, file), readFileSync(file, 'latin1')]));
}

/** Reads what a build publishes: every file but the build record and the files that are kept from earlier builds. */
export async function publishedFiles(dist: string): Promise<Snapshot> {
  const kept = new Set((await readBuildRecord(dist)).kept.flatMap(({ files }) => files));
  const entries = Object.entries(snapshotOf(dist));
  return Object.fromEntries(entries.filter(([name]) => name !== buildRecordName && !kept.has(name)));
}

/** Returns the full paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  const items = readdirSync(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
}
