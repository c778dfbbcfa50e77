/** A copy of the project, for tests that damage its caches or change its sources. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundlePipeline, cacheOf } from '../../src/bootstrap/bundle.mjs';

/**
 * Copies what a build needs into `folder`. The packages are linked. Of the caches, only the bundles are copied, because
 * making them takes longer than all else that a small build does.
 */
export async function copyProject(folder: string): Promise<void> {
  for (const name of ['src', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((name) => name !== '.cache')) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
  }
  await copyBundles(folder);
}

/** Copies the bundles of the command line and those of the browser. Both are made from the sources alone. */
async function copyBundles(folder: string): Promise<void> {
  const { bundleFolder } = await bundlePipeline(process.cwd());
  const copy = join(cacheOf(folder), basename(bundleFolder));
  mkdirSync(copy, { recursive: true });
  const isBundle = (name: string) => name === 'bundles' || name === 'client.json' || name.endsWith('.mjs');
  for (const name of readdirSync(bundleFolder).filter(isBundle)) cpSync(join(bundleFolder, name), join(copy, name));
}
