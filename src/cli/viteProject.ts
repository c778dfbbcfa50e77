/** Tells authors with a Vite project which command knows their components. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../bootstrap/bundle.mjs';

/**
 * Returns a hint for an author who builds or serves the site without Vite, although the site has a configuration of Vite
 * that names `catpost/vite`; null otherwise. A clone has such a configuration for itself.
 */
export function viteHint(command: 'build' | 'dev', { siteRoot, isInstalled }: Folders): string | null {
  if (!isInstalled) return null;
  const name = configNames.find((each) => existsSync(join(siteRoot, each)));
  if (name === undefined || !readFileSync(join(siteRoot, name), 'utf8').includes('catpost/vite')) return null;
  const instead = command === 'build' ? 'npx vite build' : 'npx vite';
  return `catpost ${command} does not read ${name}: with components of your own, run ${instead}.`;
}

/** In the order in which Vite looks for them. */
const configNames = ['js', 'mjs', 'ts', 'cjs', 'mts', 'cts'].map((extension) => `vite.config.${extension}`);
