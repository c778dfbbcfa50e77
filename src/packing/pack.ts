/** Makes the tarball from a folder of its own, so that nothing in the clone changes and an interruption leaves no trace. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePipeline } from '../bootstrap/bundle.mjs';
import { runNpm } from '../bootstrap/runNpm.mjs';
import { renameOver } from '../cache/checked.mjs';
import { hasBundles, writeBundles } from './bundles.ts';
import { configFiles } from './configModule.ts';
import { reachedFrom, readLock } from './lockFile.ts';
import { type PackageManifest, packageManifest } from './manifest.ts';
import { writeViteFiles } from './viteFiles.ts';

/** Files of the project that are packed as they are. */
const copied = ['CHANGELOG.md', 'LICENSE', 'README.md', 'index.html'];

/** Folders of the project that are packed without their pictures. The example blogs are as large as all the rest. */
const packedFolders = ['docs', 'examples/plugins', 'examples/themes'];

/** The pictures of the documentation and of the examples. */
const pictures = /[\\/](?:screenshots|screenshot\.webp)(?:[\\/]|$)/;

/** The packages that run in a browser, with those that they need. */
const browserPackages = ['react', 'react-dom', 'react-router-dom'];

/** Packs catpost into `folder` and returns the path of the tarball. Throws an error with npm's output if npm fails. */
export async function pack(root: string, folder: string): Promise<string> {
  // Otherwise, Vite might bundle React's files for development.
  process.env.NODE_ENV = 'production';
  const manifest = packageManifest(root);
  const staged = mkdtempSync(join(tmpdir(), 'catpost-pack-'));
  try {
    cpSync(await bundlesOf(root), join(staged, 'bundle'), { recursive: true });
    writeFileSync(join(staged, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const name of copied) copyFileSync(join(root, name), join(staged, name));
    for (const name of packedFolders) {
      cpSync(join(root, name), join(staged, name), { recursive: true, filter: (file) => !pictures.test(file) });
    }
    writeViteFiles(root, staged);
    for (const [name, text] of Object.entries(configFiles(root))) writeFileSync(join(staged, name), text);
    return npmPack(staged, folder, manifest);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Returns the folder of the bundles. They are made once for each state of the sources, and kept beside the clone's. */
async function bundlesOf(root: string): Promise<string> {
  const { bundleFolder } = await bundlePipeline(root);
  const folder = join(bundleFolder, 'bundle');
  if (hasBundles(folder)) return folder;
  const temporary = mkdtempSync(join(bundleFolder, 'package.'));
  const places = Object.keys(reachedFrom(browserPackages, readLock(root)));
  // The name of the folder is part of the checksums in it.
  const made = join(temporary, 'bundle');
  await writeBundles(
    root,
    made,
    bundleFolder,
    places.map((place) => join(root, place)),
  );
  // Another command may have made them meanwhile, and be copying them.
  if (!hasBundles(folder)) renameOver(made, folder);
  rmSync(temporary, { recursive: true });
  return folder;
}

function npmPack(staged: string, folder: string, { name, version }: PackageManifest): string {
  mkdirSync(folder, { recursive: true });
  // In a variable, because the shell of Windows would split a folder with spaces.
  const environment = { ...process.env, npm_config_pack_destination: folder };
  const { isDone, output } = runNpm(['pack', '--ignore-scripts'], staged, environment);
  if (!isDone) throw new Error(`npm pack failed: ${output}`);
  return join(folder, `${name}-${version}.tgz`);
}
