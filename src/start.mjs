/**
 * The entry point of npm's scripts: installs missing packages, bundles the command line, and runs it. Plain JavaScript
 * without dependencies, because nothing is installed yet.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundlePipeline, bundleTool, cacheOf, commandLineOf } from './bootstrap/bundle.mjs';
import { usageMessage } from './bootstrap/commandLine.mjs';
import { install } from './bootstrap/install.mjs';
import { versionMessage } from './bootstrap/nodeVersion.mjs';
import { printFailure } from './bootstrap/printFailure.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Commands for developers of catpost, with their entry points. */
const tools = new Map([
  ['bench', 'test/bench/main.ts'],
  ['lighthouse', 'test/lighthouse/main.ts'],
  ['pack', 'src/packing/main.ts'],
  ['record', 'test/shell/record/main.ts'],
  ['screenshots', 'test/screenshots/main.ts'],
]);

const message = versionMessage(process.versions.node) ?? wordsMessage(process.argv.slice(2));
if (message) {
  console.error(message);
  process.exitCode = 2;
} else {
  process.exitCode = await main(process.argv.slice(2));
}

async function main([command = 'help', ...rest]) {
  const isTool = tools.has(command);
  if (!install(root, isTool || command === 'test')) return 2;
  if (command === 'test') return (await import('../test/run.mjs')).runTests(root, rest);
  process.env.NODE_ENV ??= command === 'dev' ? 'development' : 'production';
  // Only a whole error names places in the sources, and reading source maps takes time at each start.
  if (process.env.DEBUG) process.setSourceMapsEnabled(true);
  try {
    if (isTool) return await (await import(await bundleTool(root, command, tools.get(command)))).run(rest, root);
    const folders = await bundlePipeline(root);
    const { run } = await import(commandLineOf(folders));
    return await run([command, ...rest], folders);
  } catch (error) {
    return printFailure(error, cacheOf(root));
  }
}

/** Returns what is wrong with the words of a command, or null; it is said before anything is installed. */
function wordsMessage([command = 'help', ...rest]) {
  const isForDevelopers = command === 'test' || tools.has(command);
  return isForDevelopers ? null : usageMessage([command, ...rest], process.env);
}
