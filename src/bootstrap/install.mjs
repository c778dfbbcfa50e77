/**
 * Installs the packages of the lock file if they are missing. This is plain JavaScript because nothing is installed
 * yet.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFolder } from '../cache/checked.mjs';
import { cacheOf } from './bundle.mjs';
import { runNpm } from './runNpm.mjs';

/**
 * Installs the packages that a build needs or, with `forTests`, all of them, which take three times the space. Does
 * nothing if they are installed. Returns false if npm fails.
 */
export function install(root, forTests) {
  const cache = cacheOf(root);
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(forTests ? 'all' : '')
    .digest('hex');
  const stamp = join(cache, forTests ? 'installed-all' : 'installed');
  if (readText(stamp) === wanted) return true;
  if (!isInstalled(root, lock, forTests) && !installLocked(root, forTests)) return false;
  ensureFolder(cache);
  rmSync(stamp, { recursive: true, force: true });
  writeFileSync(stamp, wanted);
  return true;
}

function installLocked(root, forTests) {
  console.error('Installing packages, which only the first run needs …');
  // Packages for development stay if they are installed.
  const all = forTests || hasDevelopmentPackages(root);
  // Overrides NODE_ENV=production, which would leave out packages.
  const words = ['ci', all ? '--include=dev' : '--omit=dev'];
  // Without this option, npm asks the registry again about each package that its cache knows.
  const first = runNpm([...words, '--prefer-offline'], root);
  // The cache may be too old to know a version: https://docs.npmjs.com/cli/v11/using-npm/config#prefer-offline.
  const { isDone, output } = first.output.includes('ETARGET') ? runNpm(words, root) : first;
  if (isDone) return true;
  console.error(output);
  console.error('npm ci failed, so the packages are not installed. Its last lines above say why.');
  return false;
}

/**
 * Returns the text of the stamp file, or null. A damaged stamp only means that the installed packages are checked
 * again.
 */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Compares npm's list of installed packages with the lock file; packages for other systems may be missing. Without
 * this, a damaged stamp would start an install, which first removes all packages and fails without a network.
 */
function isInstalled(root, lock, forTests) {
  try {
    const packages = installedPackages(root);
    return Object.entries(JSON.parse(lock.toString()).packages).every(
      ([path, { integrity, optional, dev }]) =>
        path === '' ||
        (dev === true && !forTests) ||
        (packages[path] ? packages[path].integrity === integrity : optional === true),
    );
  } catch {
    return false;
  }
}

function hasDevelopmentPackages(root) {
  try {
    return Object.values(installedPackages(root)).some(({ dev }) => dev === true);
  } catch {
    return false;
  }
}

/** Reads npm's list of what it has installed. Throws if nothing is installed. */
function installedPackages(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
}
