/** Creates the folders of new files, for a build and for the threads that write for it. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns a function that creates the folder of a file, which is named below `root`, unless it has done so before. */
export function folderCreator(root: string): (name: string) => void {
  const created = new Set(['.']);
  return (name) => {
    const folder = dirname(name);
    if (created.has(folder)) return;
    mkdirSync(join(root, folder), { recursive: true });
    created.add(folder);
  };
}
