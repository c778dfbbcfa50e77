/** Finds the entry for a path as it is typed. */
import type { Shell } from '../command.ts';
import type { FileEntry } from './fileSystem.ts';
import { resolvePath } from './paths.ts';

/**
 * Returns null if there is no such entry. Pages show commands as they are typed in the home directory: `ls -lt post/`.
 * So a relative path whose first folder is not in the working directory is looked for there, as `cd` does with CDPATH.
 */
export async function locate(
  typed: string,
  shell: Pick<Shell, 'files' | 'directory'>,
  signal: AbortSignal,
): Promise<FileEntry | null> {
  return shell.files.entry(await locatedPath(typed, shell, signal), signal);
}

/** Returns the absolute path, whether there is an entry or not. */
export async function locatedPath(
  typed: string,
  shell: Pick<Shell, 'files' | 'directory'>,
  signal: AbortSignal,
): Promise<string> {
  return resolvePath(typed, await startOf(typed, shell, signal));
}

/** Returns the directory that a relative path starts in: the working directory or the root. */
export async function startOf(
  typed: string,
  { files, directory }: Pick<Shell, 'files' | 'directory'>,
  signal: AbortSignal,
): Promise<string> {
  const folder = /^([^/]+)\//.exec(typed)?.[1];
  if (folder === undefined || directory === '/' || folder === '.' || folder === '..') return directory;
  if (await files.entry(resolvePath(folder, directory), signal)) return directory;
  return (await files.entry(`/${folder}`, signal))?.kind === 'directory' ? '/' : directory;
}
