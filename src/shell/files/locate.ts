/** A path as it is typed -> the entry that is meant. */
import type { Shell } from '../command.ts';
import type { FileEntry } from './fileSystem.ts';
import { resolvePath } from './paths.ts';

/**
 * Pages print their lines as they are typed in the home directory: `ls -lt post/`. So a relative path whose first folder
 * is not in the working directory is looked for there, as CDPATH has it for cd.
 */
export async function locate(
  typed: string,
  { files, directory }: Pick<Shell, 'files' | 'directory'>,
  signal: AbortSignal,
): Promise<FileEntry | null> {
  return files.entry(await locatedPath(typed, { files, directory }, signal), signal);
}

/** The same as a path, whether there is an entry or not. */
export async function locatedPath(
  typed: string,
  shell: Pick<Shell, 'files' | 'directory'>,
  signal: AbortSignal,
): Promise<string> {
  return resolvePath(typed, await startOf(typed, shell, signal));
}

/** The directory that a relative path starts in: the working one, or the root of the site. */
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
