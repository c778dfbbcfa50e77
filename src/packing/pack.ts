/** Makes the tarball from a folder of its own, so that nothing in the clone changes and an interruption leaves no trace. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { bundlePipeline } from '../bootstrap/bundle.mjs';
import { renameOver } from '../cache/checked.mjs';
import { writeBundles } from './bundles.ts';
import { configFiles } from './configModule.ts';
import { lockSchema, manifestSchema, packageManifest, shrinkwrapOf } from './manifest.ts';

/**
 * Packs catpost into `folder` and returns the path of the tarball. The bundles are made once for each state of the
 * sources, because they take 20 s. Throws an error with npm's output if npm fails.
 */
export async function pack(root: string, folder: string): Promise<string> {
  const staged = mkdtempSync(join(tmpdir(), 'catpost-pack-'));
  try {
    const manifest = packageManifest(readJson(join(root, 'package.json'), manifestSchema));
    writeJson(join(staged, 'package.json'), manifest);
    const lock = readJson(join(root, 'package-lock.json'), lockSchema);
    writeJson(join(staged, 'npm-shrinkwrap.json'), shrinkwrapOf(manifest, lock));
    for (const name of ['LICENSE', 'README.md', 'CHANGELOG.md', 'index.html'])
      copyFileSync(join(root, name), join(staged, name));
    for (const [name, text] of Object.entries(configFiles(root))) writeFileSync(join(staged, name), text);
    cpSync(await bundledFolder(root), join(staged, 'bundle'), { recursive: true });
    return npmPack(staged, folder, manifest);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Returns the folder of the bundles, which are kept beside those of the clone. */
async function bundledFolder(root: string): Promise<string> {
  const { bundleFolder } = await bundlePipeline(root);
  const folder = join(bundleFolder, 'package', 'bundle');
  if (existsSync(folder)) return folder;
  const temporary = mkdtempSync(join(bundleFolder, 'package.'));
  await writeBundles(root, join(temporary, 'bundle'));
  renameOver(temporary, join(bundleFolder, 'package'));
  return folder;
}

function npmPack(staged: string, folder: string, { name, version }: { name: string; version: string }): string {
  mkdirSync(folder, { recursive: true });
  const isWindows = process.platform === 'win32';
  const words = ['pack', '--ignore-scripts', '--pack-destination', folder];
  const result = spawnSync(isWindows ? 'npm.cmd' : 'npm', words, { cwd: staged, encoding: 'utf8', shell: isWindows });
  if (result.status !== 0) throw new Error(`npm pack failed: ${result.stdout ?? ''}${result.stderr ?? ''}`);
  return join(folder, `${name}-${version}.tgz`);
}

function readJson<Value>(file: string, schema: z.ZodType<Value>): Value {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function writeJson(file: string, value: object): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
