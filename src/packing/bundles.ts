/** Bundles what the package runs: the command, the command line, its threads, and the scripts for the browser. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clientFor, writeClient } from '../build/client.ts';
import { checksumOfFile, damagedFiles, readChecked, writeChecked } from '../cache/checked.mjs';
import { noticesOf, packageFoldersOf } from './notices.ts';

/** Packages that are installed beside the bundles, because they have files that are not JavaScript. */
export const separatePackages = [
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/noto-emoji',
  '@takumi-rs/core',
  'fontverter',
  'pagefind',
  'satteri',
  'sharp',
  'subset-font',
];

/** Packages that only the Vite plugin loads. An author who uses it has them. */
const packagesOfVite = ['@vitejs/plugin-react', 'rolldown', 'vite'];

/** The bundles, with their entry points. The command is apart, so that an old Node.js can run it and say so. */
const bundles: Record<string, string>[] = [
  { catpost: 'src/bootstrap/installed.mjs' },
  {
    cli: 'src/cli.ts',
    import: 'src/import/main.ts',
    vite: 'src/installedVite.ts',
    worker: 'src/markdown/workers/worker.ts',
    pluginWorker: 'src/plugins/host/pluginWorker.ts',
    relatedThread: 'src/plan/relatedThread.ts',
    writerThread: 'src/disk/writerThread.ts',
    checksumThread: 'src/disk/checksumThread.mjs',
  },
];

/**
 * Writes all bundles into `folder`, with the licences of the code in them, and a list of the files by whose hash caches
 * are named. `clientFolder` is the folder of the clone's bundles, where those for the browser are the same.
 * `browserPackages` are the folders of the packages that run in a browser.
 */
export async function writeBundles(
  root: string,
  folder: string,
  clientFolder: string,
  browserPackages: string[],
): Promise<void> {
  const moduleIds = new Set<string>();
  for (const entries of bundles) for (const id of await bundle(root, folder, entries)) moduleIds.add(id);
  writeClient(await clientFor({ packageRoot: root, bundleFolder: clientFolder, isInstalled: false }), folder);
  const fontLicence = readFileSync(join(root, 'src/styles/fonts/OFL.txt'), 'utf8');
  const packages = [...new Set([...packageFoldersOf(moduleIds), ...browserPackages])];
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages, [fontLicence]));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  const checksums = files.map((name) => [name, checksumOfFile(join(folder, name), name)]);
  writeChecked(join(folder, listName), JSON.stringify(checksums));
}

/** Returns whether the folder has all bundles, and none is damaged. */
export function hasBundles(folder: string): boolean {
  const list = readChecked(join(folder, listName));
  return list !== null && damagedFiles(folder, listSchema.parse(JSON.parse(list.toString()))).length === 0;
}

/** installed.mjs names caches by the hash of this file. */
const listName = 'bundles';

const listSchema = z.array(z.tuple([z.string(), z.string()]));

/**
 * Bundles entry points, given by the names of their bundles, without React's files for development. Returns the ids of
 * all modules in the bundles.
 */
async function bundle(root: string, folder: string, entries: Record<string, string>): Promise<string[]> {
  const { rolldown } = await import('rolldown');
  const external = [...separatePackages, ...packagesOfVite];
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, join(root, entry)])),
    platform: 'node',
    external: (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`)),
    logLevel: 'warn',
    checks: { bundlerTimings: false },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
  });
  await build.close();
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
}
