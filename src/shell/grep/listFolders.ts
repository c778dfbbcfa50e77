/** Lists the files of `grep -r`: those in and below the folders that are named. */
import type { Call } from '../command.ts';
import { namePattern } from '../files/globPattern.ts';
import { locatedPath } from '../files/locate.ts';
import { baseName } from '../files/paths.ts';

/**
 * Returns the files by the paths that are printed, and whether one of the roots is a folder. Stops after one file more
 * than `limit`, which shows that there are more.
 */
export async function listFolders(
  { options, shell, signal }: Call,
  roots: readonly string[],
  limit: number,
): Promise<{ files: string[]; hasFolder: boolean }> {
  const files: string[] = [];
  let hasFolder = false;
  const patternsOf = (option: string) => options.values(option).map((glob) => namePattern(glob.replace(/\/$/, '')));
  const [include, exclude, excludeFolders] = [patternsOf('include'), patternsOf('exclude'), patternsOf('exclude-dir')];
  const isRead = (name: string) => (include.length === 0 || matchesAny(include, name)) && !matchesAny(exclude, name);
  for (const root of roots) {
    const path = await locatedPath(root, shell, signal);
    const entry = root === '-' ? null : await shell.files.entry(path, signal);
    if (entry?.kind === 'directory') {
      hasFolder = true;
      await walk(root, path);
    } else if (isRead(baseName(root))) files.push(root);
  }
  return { files, hasFolder };

  async function walk(typed: string, path: string): Promise<void> {
    for await (const entry of shell.files.list(path, 'name', signal)) {
      if (files.length > limit) return;
      const name = baseName(entry.path);
      const child = joinPaths(typed, name);
      if (entry.kind === 'file' && isRead(name)) files.push(child);
      else if (entry.kind === 'directory' && !matchesAny(excludeFolders, name)) await walk(child, entry.path);
    }
  }
}

/** Joins a typed folder and a name, without doubling the slash. */
export function joinPaths(typed: string, name: string): string {
  return typed === '' || typed.endsWith('/') ? typed + name : `${typed}/${name}`;
}

function matchesAny(patterns: readonly RegExp[], name: string): boolean {
  return patterns.some((pattern) => pattern.test(name));
}
