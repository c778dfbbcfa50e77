/** The folders that a command of the package works with: see bundle.d.mts. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureFolder } from '../cache/checked.mjs';
import { removeOldVersions } from './oldVersions.mjs';

/** Returns the folders. Creates the one for the caches of this version, which is named by the hash of all bundles. */
export function installedFolders(siteRoot, bundleFolder) {
  const version = hashOf(readFileSync(join(bundleFolder, 'bundles')));
  const cacheFolder = prepareCache(installedCacheOf(siteRoot), version);
  return { packageRoot: dirname(bundleFolder), siteRoot, bundleFolder, cacheFolder, isInstalled: true };
}

/**
 * Returns the folder of all caches of a site: in its node_modules, which tools empty and git ignores, or else, for a
 * site without one, in the user's folder for caches.
 */
export function installedCacheOf(siteRoot) {
  const modules = join(siteRoot, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'catpost');
  const caches = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache');
  return join(caches, 'catpost', hashOf(siteRoot));
}

/** Removes the folders of old versions when it creates the one of this version. */
function prepareCache(cache, version) {
  const cacheFolder = join(cache, version);
  if (!existsSync(cacheFolder)) {
    ensureFolder(cacheFolder);
    removeOldVersions(cache);
  }
  return cacheFolder;
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
