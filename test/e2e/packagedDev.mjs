/**
 * Runs `dev` as the installed package does: with the bundled scripts, and without Vite. The arguments are the folder of a
 * site, and the options of the command.
 */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundlePipeline, commandLineOf } from '../../src/bootstrap/bundle.mjs';
import { readCommandLine } from '../../src/bootstrap/commandLine.mjs';

const [site = '.', ...options] = process.argv.slice(2);
const folders = await bundlePipeline(resolve('.'));
const { run } = await import(commandLineOf(folders));
if (!existsSync(join(folders.bundleFolder, 'client.json'))) {
  // A build bundles the browser's scripts, as packing does.
  const out = join(mkdtempSync(join(tmpdir(), 'catpost-package-')), 'dist');
  await run(readCommandLine(['build', '--out', out], {}, 'clone'), folders);
}
const line = readCommandLine(['dev', '--site', site, ...options], {}, 'package');
process.exitCode = await run(line, { ...folders, isInstalled: true });
