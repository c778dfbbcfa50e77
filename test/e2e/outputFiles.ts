/** A built folder as data, to compare builds. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readBuildRecord, recordName } from '../../src/disk/buildRecord.ts';

/** Every file with its text, but for what is kept of earlier builds, and the record of it. */
export async function filesOf(dist: string): Promise<Record<string, string>> {
  const kept = new Set((await readBuildRecord(dist)).kept.flatMap(({ files }) => files));
  const items = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = items
    .filter((item) => item.isFile())
    .map((item) => relative(dist, join(item.parentPath, item.name)))
    .filter((name) => name !== recordName && !kept.has(name));
  return Object.fromEntries(
    await Promise.all(names.sort().map(async (name) => [name, await readFile(join(dist, name), 'latin1')])),
  );
}
