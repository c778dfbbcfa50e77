/**
 * Where npm's scripts begin: installs what is missing, bundles the command line and its worker by the hash of all
 * sources, and runs them. Plain JavaScript without dependencies, because nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { checksumOfFile, damagedFiles, ensureFolder, readChecked, renameOver, writeChecked } from './cache/checked.mjs';
import { usageFault } from './cli/commandLine.mjs';
import { expectedMessage } from './errors/expectedErrors.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'catpost');

/** The exit status by which `dev` asks to be bundled and started again, because its own sources have changed. */
const restartStatus = 75;

/** No path, so that of a package or of a part of Node. */
const elsewhere = /^[^./]/;

/**
 * What the bundles do not have in them: what loads when it is needed, what is large or not JavaScript, and React. Other
 * packages are many small files, which take longer to find on the disk than to run.
 */
const separate =
  /^(?:@takumi-rs|@vitejs|beautiful-mermaid|pagefind|react|react-dom|remark-emoji|rolldown|satteri|sharp|shiki|temml|vite)(?:\/|$)|^node:/;

/** Beside the bundles: their names and hashes. */
const bundleList = 'bundles';

/** Commands for whoever works on catpost, and where they begin. */
const tools = new Map([
  ['bench', 'test/bench/main.ts'],
  ['lighthouse', 'test/lighthouse/main.ts'],
  ['record', 'test/shell/record/main.ts'],
  ['screenshots', 'test/screenshots/main.ts'],
]);

const fault = versionFault(process.versions.node) ?? wordsFault(process.argv.slice(2));
if (fault) {
  console.error(fault);
  process.exitCode = 2;
} else {
  process.exitCode = await main(process.argv.slice(2));
}

async function main([command = 'help', ...rest]) {
  if (!install()) return 2;
  if (command === 'test') return (await import('../test/run.mjs')).runTests(root, rest);
  process.env.NODE_ENV ??= command === 'dev' ? 'development' : 'production';
  // Only a whole error names places in the sources, and their maps take time to read at each start.
  if (process.env.DEBUG) process.setSourceMapsEnabled(true);
  // Reading thousands of files fills the space for new objects, which begins with 1 MB, again and again until it has grown.
  if (command === 'dev') setFlagsFromString('--semi-space-growth-factor=16');
  const isTool = tools.has(command);
  try {
    const { run } = await import(await (isTool ? bundleTool(command) : bundle()));
    const status = await run(isTool ? rest : [command, ...rest], root);
    return status === restartStatus && !process.env.CATPOST_CHILD ? runAgain([command, ...rest]) : status;
  } catch (error) {
    const isWanted = process.env.DEBUG || !(error instanceof Error);
    const sentence = isWanted ? null : expectedMessage(error, cache);
    console.error(isWanted ? error : (sentence ?? error.message));
    if (!isWanted && sentence === null) console.error('Run it again with DEBUG=1 for the whole error.');
    return 1;
  }
}

/** What is wrong with the words of one of catpost's commands, or null; said before anything is installed. */
function wordsFault([command = 'help', ...rest]) {
  const isOwn = command === 'test' || tools.has(command);
  return isOwn ? null : usageFault([command, ...rest], process.env);
}

/** A sentence where this version of Node.js is too old, or null. */
function versionFault(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `catpost needs Node.js 20.19 or newer, and this is ${version}: install a newer one from nodejs.org.`;
}

/** Installs the packages of the lock file, unless they are installed. False where that fails. */
function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(cache, 'installed');
  if (textOf(stamp) === wanted) return true;
  if (isInstalled(lock)) {
    keepStamp(stamp, wanted);
    return true;
  }
  console.error('Installing packages, which a second run need not do …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };
  // Types and tools are needed here whatever the environment says about production.
  const result = spawnSync(npm, ['ci', '--include=dev'], options);
  if (result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    console.error('npm ci failed, so the packages are not installed: look at its last lines above.');
    return false;
  }
  keepStamp(stamp, wanted);
  return true;
}

/** The stamp is a hash by itself, so that a damaged one is another one. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function keepStamp(stamp, text) {
  ensureFolder(cache);
  rmSync(stamp, { recursive: true, force: true });
  writeFileSync(stamp, text);
}

/**
 * Whether npm's own list of what it has installed has all packages of the lock file, but those for other systems. Without
 * it a damaged note would begin an install, which removes all packages first and fails without a network.
 */
function isInstalled(lock) {
  try {
    const list = readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8');
    const { packages } = JSON.parse(list);
    return Object.entries(JSON.parse(lock.toString()).packages).every(
      ([path, { integrity, optional }]) =>
        path === '' || (packages[path] ? packages[path].integrity === integrity : optional === true),
    );
  } catch {
    return false;
  }
}

/** Bundles the command line and the worker into a folder named by the hash of all sources; returns the URL of the first. */
async function bundle() {
  const folder = join(cache, sourceHash());
  if (!isWhole(folder)) {
    const temporary = `${folder}.${process.pid}`;
    ensureFolder(cache);
    await writeBundle('src/cli.ts', join(temporary, 'cli.mjs'), separate);
    await writeBundle('src/markdown/workers/worker.ts', join(temporary, 'worker.mjs'), separate);
    ensureFolder(folder);
    const names = readdirSync(temporary);
    const checksums = names.map((name) => [name, checksumOfFile(join(temporary, name), name)]);
    for (const name of names) renameOver(join(temporary, name), join(folder, name));
    rmSync(temporary, { recursive: true });
    writeChecked(join(folder, bundleList), JSON.stringify(checksums));
    forgetOldBundles();
  }
  return pathToFileURL(join(folder, 'cli.mjs')).href;
}

/** Whether both bundles are as they were written. Their maps are only read with DEBUG=1. */
function isWhole(folder) {
  const list = readChecked(join(folder, bundleList));
  if (list === null) return false;
  const read = JSON.parse(list.toString()).filter(([name]) => process.env.DEBUG || !name.endsWith('.map'));
  return damagedFiles(folder, read).length === 0;
}

/** A tool runs seldom, so it is bundled each time, by the process that runs it. */
async function bundleTool(name) {
  const file = join(cache, `${name}.${process.pid}.mjs`);
  process.on('exit', () => {
    for (const written of [file, `${file}.map`]) rmSync(written, { force: true });
  });
  await writeBundle(tools.get(name), file, elsewhere);
  return pathToFileURL(file).href;
}

async function writeBundle(entry, file, external) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join(root, entry),
    platform: 'node',
    external,
    logLevel: 'warn',
    checks: { bundlerTimings: false },
  });
  await build.write({ file, format: 'esm', sourcemap: true });
  await build.close();
}

/** Everything that the bundle, the client's bundle and the rendered bodies depend on. */
function sourceHash() {
  const hash = createHash('sha256');
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath ?? item.path, item.name))
    .sort();
  for (const file of [...files, join(root, 'package-lock.json')]) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** Keeps the newest three, so that going back to a branch is quick and the cache does not grow. */
function forgetOldBundles() {
  const bundles = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(cache, name), at: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of bundles.slice(3)) rmSync(path, { recursive: true, force: true });
}

/** Runs `dev` with its new sources in a process of its own, and again whenever it asks for that. */
async function runAgain(argv) {
  for (;;) {
    console.log('The sources have changed: starting again.');
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), ...argv], {
      stdio: 'inherit',
      env: { ...process.env, CATPOST_CHILD: '1' },
    });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const status = await new Promise((resolve) => child.once('exit', resolve));
    process.off('SIGINT', forward).off('SIGTERM', forward);
    if (status !== restartStatus) return status ?? 0;
  }
}
