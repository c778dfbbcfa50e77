/** Bundles what the package runs: the command, the command line, its threads, and the scripts for the browser. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEntries, clientEntries, clientOf, writeClient } from '../build/client.ts';
import { checksumOfFile, writeChecked } from '../cache/checked.mjs';

/** Packages that are installed beside the bundles, because they are native code or fonts. */
export const separatePackages = [
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/noto-emoji',
  '@takumi-rs/core',
  'pagefind',
  'satteri',
  'sharp',
];

/** Packages that only the Vite plugin loads, which an author has who uses it. */
const packagesOfVite = ['@vitejs/plugin-react', 'rolldown', 'vite'];

/** Writes all bundles into `folder`, and a list of them with their checksums, by which caches are named. */
export async function writeBundles(root: string, folder: string): Promise<void> {
  await bundle(root, folder, { catpost: 'src/bootstrap/installed.mjs' });
  await bundle(root, folder, {
    cli: 'src/cli.ts',
    worker: 'src/markdown/workers/worker.ts',
    checksumThread: 'src/disk/checksumThread.mjs',
  });
  writeClient(await clientOf(await bundleEntries(root, clientEntries(root)), root), folder);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const checksums = names.sort().map((name) => [name, checksumOfFile(join(folder, name), name)]);
  writeChecked(join(folder, 'bundles'), JSON.stringify(checksums));
}

/** Bundles entry points, given by the names of their bundles. React's files for development are left out. */
async function bundle(root: string, folder: string, entries: Record<string, string>): Promise<void> {
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
  await build.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name]-[hash].mjs',
  });
  await build.close();
}
