/**
 * The entry point of npm's scripts: installs missing packages, bundles the command line, and runs it. Plain JavaScript
 * without dependencies, because nothing is installed yet.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './bootstrap/answer.mjs';
import { bundlePipeline, bundleTool, cacheOf, commandLineOf } from './bootstrap/bundle.mjs';
import { readCommandLine } from './bootstrap/commandLine.mjs';
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

const message = versionMessage(process.versions.node);
if (message) {
  console.error(message);
  process.exitCode = 2;
} else {
  process.exitCode = await main(process.argv.slice(2));
}

async function main([word = '', ...rest]) {
  if (word === 'test') return install(root, true) ? (await import('../test/run.mjs')).runTests(root, rest) : 2;
  if (tools.has(word)) return withPackages(true, async () => (await toolOf(word)).run(rest, root));
  // Mistakes are reported before anything is installed.
  const line = readCommandLine(process.argv.slice(2), process.env, 'clone');
  if (line.kind !== 'command') return answer(line, root);
  process.env.NODE_ENV ??= line.name === 'dev' ? 'development' : 'production';
  return withPackages(false, async () => {
    if (line.name === 'init') {
      const { run } = await import(await bundleTool(root, 'init', 'src/packing/init.ts'));
      return run(line.words, root);
    }
    const folders = await bundlePipeline(root);
    const { run } = await import(commandLineOf(folders));
    return run(line, folders);
  });
}

async function toolOf(name) {
  process.env.NODE_ENV ??= 'production';
  return import(await bundleTool(root, name, tools.get(name)));
}

/** Installs missing packages, runs, and prints an error as a sentence. Returns the exit status. */
async function withPackages(forTests, run) {
  if (!install(root, forTests)) return 2;
  // Only a whole error names places in the sources, and reading source maps takes time at each start.
  if (process.env.DEBUG) process.setSourceMapsEnabled(true);
  try {
    return await run();
  } catch (error) {
    return printFailure(error, cacheOf(root));
  }
}
