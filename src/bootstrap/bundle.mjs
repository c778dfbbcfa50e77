/**
 * Bundles the command line and its threads, cached by the hash of all sources, because one file loads faster than 600.
 * This is plain JavaScript because it runs before anything is bundled. `root` is always the folder of the project: the
 * dev server runs this from the bundle itself, whose own address is that of the cache.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  checksumOfFile,
  damagedFiles,
  ensureFolder,
  readChecked,
  renameOver,
  writeChecked,
} from '../cache/checked.mjs';
import { removeOldVersions } from './oldVersions.mjs';

/** Matches the names of packages and of parts of Node.js, which are not paths. */
const packageName = /^[^./]/;

/**
 * Packages that are not bundled: those that load only when needed, those that are large or not JavaScript, and React.
 * The others are bundled because finding their many small files on disk takes longer than running them.
 */
const separate =
  /^(?:@takumi-rs|@vitejs|acorn|acorn-walk|beautiful-mermaid|fontverter|pagefind|react|react-dom|remark-emoji|rolldown|satteri|sharp|shiki|subset-font|sucrase|temml|vite)(?:\/|$)|^node:/;

/** The bundled files, with their entry points. */
const bundles = new Map([
  ['cli.mjs', 'src/cli.ts'],
  ['import.mjs', 'src/import/main.ts'],
  ['worker.mjs', 'src/markdown/workers/worker.ts'],
  ['pluginWorker.mjs', 'src/plugins/host/pluginWorker.ts'],
  ['relatedThread.mjs', 'src/plan/relatedThread.ts'],
  ['writerThread.mjs', 'src/disk/writerThread.ts'],
  ['checksumThread.mjs', 'src/disk/checksumThread.mjs'],
]);

/** The name of the list of the bundled files and their checksums. */
const bundleList = 'bundles';

/** Returns the folder of all caches. */
export function cacheOf(root) {
  return join(root, 'node_modules', '.cache', 'catpost');
}

/** Returns the URL of the command line in the folder of a bundle. */
export function commandLineOf({ bundleFolder }) {
  return pathToFileURL(join(bundleFolder, 'cli.mjs')).href;
}

/**
 * Bundles src/cli.ts if a source has changed or a bundle is damaged. Returns the folders that a command in a clone
 * works with: see bundle.d.mts.
 */
export async function bundlePipeline(root) {
  const cache = cacheOf(root);
  const folder = join(cache, sourceHash(root));
  if (!isWhole(folder)) {
    const temporary = `${folder}.${process.pid}`;
    ensureFolder(cache);
    await Promise.all(
      [...bundles].map(([name, entry]) => writeBundle(root, entry, join(temporary, name), separate, true)),
    );
    ensureFolder(folder);
    const names = readdirSync(temporary);
    const checksums = names.map((name) => [name, checksumOfFile(join(temporary, name), name)]);
    for (const name of names) renameOver(join(temporary, name), join(folder, name));
    rmSync(temporary, { recursive: true });
    writeChecked(join(folder, bundleList), JSON.stringify(checksums));
    removeOldVersions(cache);
  }
  return { packageRoot: root, siteRoot: root, bundleFolder: folder, cacheFolder: folder, isInstalled: false };
}

/**
 * Bundles a tool for developers and returns its URL. Tools run seldom, so the bundle is deleted when the process ends.
 */
export async function bundleTool(root, name, entry) {
  const file = join(cacheOf(root), `${name}.${process.pid}.mjs`);
  process.on('exit', () => {
    for (const written of [file, `${file}.map`]) rmSync(written, { force: true });
  });
  await writeBundle(root, entry, file, packageName, false);
  return pathToFileURL(file).href;
}

/** Returns whether the bundles are undamaged, and with DEBUG=1 have source maps. */
function isWhole(folder) {
  const list = readChecked(join(folder, bundleList));
  if (list === null) return false;
  const files = JSON.parse(list.toString());
  if (hasSourceMaps() && !files.some(([name]) => name.endsWith('.map'))) return false;
  const read = files.filter(([name]) => hasSourceMaps() || !name.endsWith('.map'));
  return damagedFiles(folder, read).length === 0;
}

/** Source maps are larger than the bundles and take half of the time, and only a whole error needs them. */
function hasSourceMaps() {
  return Boolean(process.env.DEBUG);
}

/**
 * Writes a bundle. With `isSplit`, what is imported when it is needed is in a chunk of its own, because compiling all of the
 * command line takes 0.1 s. Otherwise it is in the same file, but runs only then.
 */
async function writeBundle(root, entry, file, external, isSplit) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join(root, entry),
    platform: 'node',
    external,
    logLevel: 'warn',
    checks: { bundlerTimings: false },
  });
  await build.write({
    dir: dirname(file),
    format: 'esm',
    entryFileNames: basename(file),
    chunkFileNames: `${basename(file, '.mjs')}-[name]-[hash].mjs`,
    codeSplitting: isSplit,
    sourcemap: hasSourceMaps(),
  });
  await build.close();
}

/** Hashes everything that the bundles, the browser's scripts and the rendered bodies depend on. */
function sourceHash(root) {
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
