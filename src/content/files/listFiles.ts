/** Lists the files of the content folder, in the same order on every machine. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { toPrintable, withoutUnsafeCharacters } from '../../text/controlCharacters.ts';
import { unreadableFileProblem } from './unreadableFile.ts';

/** `file` is relative to the content folder, with `/`, as the disk spells it; `absolute` is its path on the disk. */
export type ContentFile = { file: string; absolute: string };

/**
 * Lists files recursively, without dot files, node_modules and backups of editors. Follows symbolic links that stay
 * within the content folder.
 */
export async function listFiles(
  content: string,
  contentName: string,
): Promise<{ files: ContentFile[]; problems: RawProblem[] }> {
  const root = await realpath(content).catch(() => null);
  const rootStat = root === null ? null : await stat(root);
  if (root === null || !rootStat?.isDirectory()) {
    const message = root === null ? 'this folder does not exist' : 'this is not a folder';
    const hint = 'pass the folder of your markdown files with --content';
    return { files: [], problems: [{ rule: 'content-missing', file: contentName, message, hint }] };
  }
  const walk: Walk = { content, contentName, root, files: [], problems: [] };
  await walkFolder(walk, '', [root]);
  return { files: walk.files.sort((a, b) => compare(a.file, b.file)), problems: walk.problems };
}

/** Returns whether a file was left by an editor or a tool. */
export function isIgnored(name: string): boolean {
  return /^\.|^node_modules$|~$/.test(name);
}

/** The state of a walk. `root` is the real path of `content`; `files` and `problems` collect the results. */
type Walk = { content: string; contentName: string; root: string; files: ContentFile[]; problems: RawProblem[] };

/** `ancestors` are the real paths of the folders that lead here: a link to one of them would never end. */
async function walkFolder(walk: Walk, folder: string, ancestors: string[]): Promise<void> {
  const items = await readdir(join(walk.content, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      walk.problems.push(unreadableFileProblem(`${walk.contentName}/${folder}`, error));
      return [];
    },
  );
  for (const item of items) if (!isIgnored(item.name)) await visitItem(walk, item, folder, ancestors);
}

async function visitItem(walk: Walk, item: Dirent, folder: string, ancestors: string[]): Promise<void> {
  const file = folder === '' ? item.name : `${folder}/${item.name}`;
  if (withoutUnsafeCharacters(item.name) !== item.name || /[\t\n\r]/.test(item.name)) {
    walk.problems.push(unsafeNameProblem(`${walk.contentName}/${file}`));
    return;
  }
  const absolute = join(walk.content, file);
  if (item.isDirectory()) await walkFolder(walk, file, [...ancestors, await realpath(absolute)]);
  else if (item.isSymbolicLink()) await followLink(walk, { file, absolute }, ancestors);
  else if (item.isFile()) walk.files.push({ file, absolute });
}

async function followLink(walk: Walk, link: ContentFile, ancestors: string[]): Promise<void> {
  const target = await realpath(link.absolute).catch(() => null);
  const reason = linkProblem(target, walk.root, ancestors);
  if (target === null || reason !== null) {
    const message = `this symbolic link is not followed: it ${reason}`;
    const hint = 'copy the files that it points to into this folder';
    walk.problems.push({ rule: 'link-outside', file: `${walk.contentName}/${link.file}`, message, hint });
  } else if ((await stat(link.absolute)).isDirectory()) {
    await walkFolder(walk, link.file, [...ancestors, target]);
  } else walk.files.push(link);
}

function linkProblem(target: string | null, root: string, ancestors: string[]): string | null {
  if (target === null) return 'points to nothing, or to itself';
  if (!`${target}${sep}`.startsWith(`${root}${sep}`)) return 'points outside the content folder';
  return ancestors.includes(target) ? 'points to a folder that contains it' : null;
}

function unsafeNameProblem(file: string): RawProblem {
  const message = 'the file is not read, because its name contains a control character';
  return { rule: 'control-character', file: toPrintable(file), message, hint: 'rename it' };
}
