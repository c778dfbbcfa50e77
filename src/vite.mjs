/**
 * The module `catpost/vite` of a clone. It loads the plugin from the bundle of the sources, because Node.js 20 runs no
 * TypeScript. The package has installedVite.ts in its place.
 */
import { resolve } from 'node:path';
import { bundlePipeline, commandLineOf } from './bootstrap/bundle.mjs';

const packageRoot = resolve(import.meta.dirname, '..');

/** Returns catpost's Vite plugin. */
export async function catpost(options = {}) {
  const { loadVitePlugin } = await import(commandLineOf(await bundlePipeline(packageRoot)));
  const { catpostPlugin, clonePlace } = await loadVitePlugin();
  return catpostPlugin(options, clonePlace(packageRoot));
}
