#!/usr/bin/env node
/**
 * The command `catpost` of the package. It is bundled into one file, which loads the bundled command line beside it only
 * after it has checked the version of Node.js.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureFolder } from '../cache/checked.mjs';
import { answer } from './answer.mjs';
import { readCommandLine } from './commandLine.mjs';
import { versionMessage } from './nodeVersion.mjs';
import { removeOldVersions } from './oldVersions.mjs';
import { printFailure } from './printFailure.mjs';

const message = versionMessage(process.versions.node);
if (message) {
  console.error(message);
  process.exitCode = 2;
} else {
  process.exitCode = await main(process.argv.slice(2));
}

async function main(argv) {
  const bundleFolder = dirname(fileURLToPath(import.meta.url));
  const line = readCommandLine(argv, process.env, 'package');
  if (line.kind !== 'command') return answer(line, dirname(bundleFolder));
  process.env.NODE_ENV ??= 'production';
  const siteRoot = process.cwd();
  const cache = cacheFor(siteRoot);
  try {
    const { version, run } = await loadBundles(bundleFolder);
    const cacheFolder = prepareCache(cache, version);
    const folders = { packageRoot: dirname(bundleFolder), siteRoot, bundleFolder, cacheFolder, isInstalled: true };
    return await run(line, folders);
  } catch (error) {
    return printFailure(error, cache);
  }
}

/** Returns the hash of all bundles, and the command line. Throws an expected error if a file is damaged. */
async function loadBundles(bundleFolder) {
  try {
    const list = readFileSync(join(bundleFolder, 'bundles'));
    const { run } = await import(pathToFileURL(join(bundleFolder, 'cli.mjs')).href);
    return { version: hashOf(list), run };
  } catch (cause) {
    const error = new Error(`A file of catpost in ${bundleFolder} is damaged: install catpost again.`, { cause });
    // expectedErrors.mjs recognizes the name.
    error.name = 'ExpectedError';
    throw error;
  }
}

/** Returns the folder for the caches of this version. Creates it and removes those of old versions if it is missing. */
function prepareCache(cache, version) {
  const cacheFolder = join(cache, version);
  if (!existsSync(cacheFolder)) {
    ensureFolder(cacheFolder);
    removeOldVersions(cache);
  }
  return cacheFolder;
}

/**
 * Returns the folder of all caches of a site: in its node_modules, which tools empty and git ignores, or else, for a
 * site without one, in the user's folder for caches.
 */
function cacheFor(siteRoot) {
  const modules = join(siteRoot, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'catpost');
  const caches = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || join(homedir(), '.cache');
  return join(caches, 'catpost', hashOf(siteRoot));
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
