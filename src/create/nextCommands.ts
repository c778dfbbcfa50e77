/** Says which commands come after `catpost init`. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readManifest } from './manifest.ts';
import type { Existing } from './model.ts';

/** Returns the commands that lead from the working directory to the first page. */
export function nextCommands(folder: string, { manifest }: Existing): string[] {
  const way = relative(process.cwd(), folder);
  const isInstalled = existsSync(join(folder, 'node_modules', 'catpost'));
  const hasScript = manifest === null || readManifest(manifest).scripts.dev !== undefined;
  return [
    ...(way === '' ? [] : [`cd ${quoted(way)}`]),
    ...(isInstalled ? [] : ['npm install']),
    hasScript ? 'npm run dev' : 'npx catpost dev',
  ];
}

/** Puts a path into quotes that bash, fish and PowerShell know. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}_./\\-]+$/u.test(path) ? path : `"${path}"`;
}
