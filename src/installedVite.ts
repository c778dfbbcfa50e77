/** The module `catpost/vite` of the package. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PluginOption } from 'vite';
import { installedFolders } from './bootstrap/installedFolders.mjs';
import { pipeline } from './cli.ts';
import { catpostPlugin } from './serve/plugin.ts';
import type { VitePluginOptions } from './types/vite.ts';

const bundleFolder = dirname(fileURLToPath(import.meta.url));

/** Returns catpost's Vite plugin. */
export function catpost(options: VitePluginOptions = {}): PluginOption {
  return catpostPlugin(options, {
    packageRoot: dirname(bundleFolder),
    load: async (siteRoot) => ({ pipeline, folders: installedFolders(siteRoot, bundleFolder) }),
  });
}
