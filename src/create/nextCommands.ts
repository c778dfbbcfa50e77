/** Says which commands come after `catpost init`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quotedPath, typedPath } from '../disk/typedPath.ts';
import { readManifest } from './manifest.ts';
import type { Existing } from './model.ts';

/** Returns the commands that lead from the working directory to the first page. */
export function nextCommands(folder: string, { manifest }: Existing): string[] {
  const path = typedPath(folder);
  const isInstalled = existsSync(join(folder, 'node_modules', 'catpost'));
  const hasScript = manifest === null || readManifest(manifest).scripts.dev !== undefined;
  return [
    ...(path === '.' ? [] : [`cd ${quotedPath(path)}`]),
    ...(isInstalled ? [] : ['npm install']),
    hasScript ? 'npm run dev' : 'npx catpost dev',
  ];
}
