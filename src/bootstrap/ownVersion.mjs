/** Reads the version of catpost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Returns the version in the package.json of `root`, the folder of catpost itself. */
export function versionOf(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
