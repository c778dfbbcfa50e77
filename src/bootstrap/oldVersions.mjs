/** Removes what other versions of catpost have left in the folder of all caches. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes all but the three newest folders that are named by the hash of a version. Three, so that changing back to a
 * branch is quick.
 */
export function removeOldVersions(cache) {
  const folders = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(cache, name), at: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of folders.slice(3)) rmSync(path, { recursive: true, force: true });
}
