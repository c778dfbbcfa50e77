#!/usr/bin/env node
/**
 * The command `catpost` of the package. It is bundled into one file, which loads the bundled command line beside it only
 * after it has checked the version of Node.js.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answer } from './answer.mjs';
import { readCommandLine } from './commandLine.mjs';
import { installedCacheOf, installedFolders } from './installedFolders.mjs';
import { versionMessage } from './nodeVersion.mjs';
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
  try {
    const run = await loadCommandLine(bundleFolder);
    return await run(line, installedFolders(siteRoot, bundleFolder));
  } catch (error) {
    return printFailure(error, installedCacheOf(siteRoot));
  }
}

/** Returns the function that runs a command. Throws an expected error if a file of the package is damaged. */
async function loadCommandLine(bundleFolder) {
  try {
    // installedFolders.mjs needs this list.
    readFileSync(join(bundleFolder, 'bundles'));
    const { run } = await import(pathToFileURL(join(bundleFolder, 'cli.mjs')).href);
    return run;
  } catch (cause) {
    const error = new Error(`A file of catpost in ${bundleFolder} is damaged: install catpost again.`, { cause });
    // expectedErrors.mjs recognizes the name.
    error.name = 'ExpectedError';
    throw error;
  }
}
