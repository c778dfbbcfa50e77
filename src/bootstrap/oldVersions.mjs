/** Removes what is no longer used from the folders of caches. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes what other versions of catpost have left in the folder of all caches: all but the three newest folders that
 * are named by the hash of a version. Three, so that changing back to a branch is quick.
 */
export function removeOldVersions(cache) {
  keepNewest(cache, /^[0-9a-f]{16}$/, 3);
}

/** Removes all but the `count` newest of the folders in `parent` whose names match the pattern. */
export function keepNewest(parent, pattern, count) {
  const folders = readdirSync(parent)
    .filter((name) => pattern.test(name))
    .map((name) => {
      const path = join(parent, name);
      // Another command may remove the same folders.
      return { path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    })
    .sort((a, b) => b.at - a.at);
  for (const { path } of folders.slice(count)) rmSync(path, { recursive: true, force: true });
}
