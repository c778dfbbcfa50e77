/** Protects the author's folders from a wrong `--to`. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isSettingsFile } from '../../content/config/settingsName.ts';
import { isIgnored } from '../../content/files/listFiles.ts';
import { isWithin } from '../../disk/isWithin.ts';
import { recordName } from './record.ts';

/**
 * Returns a sentence that says why nothing can be written into `to`, or null. `foreign` are the folders of the old blog,
 * the one that the author named first; none if it is an export.
 */
export function reasonToRefuse(to: string, foreign: string[]): string | null {
  const target = realPath(to);
  for (const folder of foreign) {
    const old = realPath(folder);
    if (target === old) return `${to} is your old blog, which stays as it is. ${otherFolder}`;
    if (isWithin(target, old)) return `${to} is within your old blog ${folder}, which stays as it is. ${otherFolder}`;
    if (isWithin(old, target)) return `Your old blog ${folder} is within ${to}. Move it out, and import it from there.`;
  }
  const stats = lstatSync(target, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  if (!stats.isDirectory()) return `${to} is a file. ${otherFolder}`;
  const names = readdirSync(target);
  if (names.includes(recordName) || names.some(isSettingsFile) || names.every(isIgnored)) return null;
  return `${to} has files, but no site.yaml, so it is no content folder of catpost. ${otherFolder}`;
}

const otherFolder = 'Name a new or empty folder with --to.';

/** Returns the real path, also of a folder that does not exist yet. */
function realPath(path: string): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    return dirname(absolute) === absolute ? absolute : join(realPath(dirname(absolute)), basename(absolute));
  }
}
