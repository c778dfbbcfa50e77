/** Writes the files of a test to a temporary folder. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { filesBelow } from './builtFiles.ts';

/** Contents by path, such as `content/post/x.md`. */
export type Files = Record<string, string | Buffer>;

/** Creates a temporary folder with the given files and returns its path. `npm test` deletes it at the end. */
export async function folderOf(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'catpost-files-'));
  await restoreFiles(folder, files);
  return folder;
}

/** Gives the folder these files and no others. Files that have the right contents stay as they are. */
export async function restoreFiles(folder: string, files: Files): Promise<void> {
  const present = new Set(filesBelow(folder).map((file) => relative(folder, file)));
  for (const name of present) if (files[name] === undefined) await rm(join(folder, name));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    if (present.has(name) && (await readFile(file)).equals(Buffer.from(text))) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
