/** A path as it is typed -> the entry that is meant. */
import type { Shell } from './command.ts';
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
  const from = await startOf(typed, { files, directory }, signal);
  return files.entry(resolvePath(typed, from), signal);
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
