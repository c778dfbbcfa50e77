/** `npm run pack`: makes the package, as a tarball that npm can install or publish. */
import { resolve } from 'node:path';
import { pack } from './pack.ts';

/** Packs into the folder that the first word names, by default the working directory. Returns the exit status. */
export async function run([folder = '.']: string[], root: string): Promise<number> {
  console.log(await pack(root, resolve(folder)));
  return 0;
}
