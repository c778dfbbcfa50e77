/**
 * Protects the author's files from a wrong `--out`: a build replaces only a folder that is missing, empty or made by
 * catpost, and never one that contains the content, the project or the working directory.
 */

import { lstat, readdir, readlink, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buildRecordName } from './buildRecord.ts';
import { isWithinOrSame } from './isWithin.ts';

/** A path that no output folder may be or contain; `name` is what messages call it. */
export type ProtectedPath = { path: string; name: string };

/** Returns a sentence that says why the folder must not be replaced, or null if it may be. */
export async function reasonToRefuse(out: string, protectedPaths: ProtectedPath[]): Promise<string | null> {
  const target = await targetOf(out);
  for (const { path, name } of protectedPaths) {
    const protectedPath = await realpath(path).catch(() => resolve(path));
    if (isWithinOrSame(protectedPath, target)) {
      return `${out} is or contains ${name}, so it is not replaced: choose another folder with --out.`;
    }
  }
  const stats = await lstat(target).catch(() => null);
  if (stats === null) return null;
  if (!stats.isDirectory()) return `${out} is a file, so it is not replaced: choose another folder with --out.`;
  const names = await readdir(target);
  if (names.length === 0 || names.includes(buildRecordName)) return null;
  return `${out} contains files that catpost did not make, so it is not replaced: empty it, or choose another folder with --out.`;
}

/** Returns the folder that `out` is or links to, even if that folder does not exist yet. */
export async function targetOf(out: string): Promise<string> {
  const danglingTarget = () => readlink(out).then((target) => resolve(dirname(out), target));
  return realpath(out).catch(() => danglingTarget().catch(() => resolve(out)));
}
