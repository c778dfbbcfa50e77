/** The content folder -> its files, in the same order on every machine. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { printable, withoutSpoofs } from './controlCharacters.ts';
import { compare, type RawProblem } from './problems.ts';

/** `file` is relative to the content folder, with `/`, as the disk spells it; `absolute` is where to read it. */
export type ContentFile = { file: string; absolute: string };

/** Lists files recursively. Dot files, node_modules and editors' backups are left out; links may not lead outside. */
export async function listFiles(
  content: string,
  contentName: string,
): Promise<{ files: ContentFile[]; problems: RawProblem[] }> {
  const files: ContentFile[] = [];
  const problems: RawProblem[] = [];
  const root = await realpath(content).catch(() => null);
  const rootStat = root === null ? null : await stat(root);
  if (root === null || !rootStat?.isDirectory()) {
    const message = root === null ? 'there is no such folder' : 'this is not a folder';
    const hint = 'name the folder of your markdown with --content';
    return { files, problems: [{ rule: 'content-missing', file: contentName, message, hint }] };
  }
  await walk('', [root]);
  return { files: files.sort((a, b) => compare(a.file, b.file)), problems };

  /** `above` are the real folders that lead here: a link to one of them would go round for ever. */
  async function walk(folder: string, above: string[]): Promise<void> {
    const items = await readdir(join(content, folder), { withFileTypes: true }).catch(
      (error: NodeJS.ErrnoException) => {
        problems.push(unreadable(`${contentName}/${folder}`, error));
        return [];
      },
    );
    for (const item of items) {
      if (isIgnored(item.name)) continue;
      const file = folder === '' ? item.name : `${folder}/${item.name}`;
      if (withoutSpoofs(item.name) !== item.name || /[\t\n\r]/.test(item.name)) {
        problems.push(unsafeName(`${contentName}/${file}`));
        continue;
      }
      const absolute = join(content, file);
      if (item.isDirectory()) await walk(file, [...above, await realpath(absolute)]);
      else if (item.isSymbolicLink()) await follow(file, absolute, above);
      else if (item.isFile()) files.push({ file, absolute });
    }
  }

  async function follow(file: string, absolute: string, above: string[]): Promise<void> {
    const target = await realpath(absolute).catch(() => null);
    if (target !== null && !`${target}${sep}`.startsWith(`${root}${sep}`))
      return skip(file, 'leads outside of the content folder');
    if (target === null) return skip(file, 'leads nowhere, or round in a circle');
    if (above.includes(target)) return skip(file, 'leads to a folder that it is in');
    if ((await stat(absolute)).isDirectory()) await walk(file, [...above, target]);
    else files.push({ file, absolute });
  }

  function skip(file: string, what: string): void {
    const message = `this symbolic link ${what}, so it is not read`;
    problems.push({
      rule: 'link-outside',
      file: `${contentName}/${file}`,
      message,
      hint: 'copy what it should show here',
    });
  }
}

function unsafeName(file: string): RawProblem {
  const message = 'the name has a control character, so the file is not read';
  return { rule: 'control-character', file: printable(file), message, hint: 'rename it' };
}

/** What editors and tools leave beside an author's files. */
export function isIgnored(name: string): boolean {
  return /^\.|^node_modules$|~$/.test(name);
}

/** What a failed read means for the author. */
export function unreadable(file: string, error: { code?: unknown }): RawProblem {
  if (error.code === 'ENOENT') {
    return {
      rule: 'file-vanished',
      file,
      message: 'the file went away while it was read',
      hint: 'run the command again',
    };
  }
  const reason = error.code === 'EACCES' ? 'reading it is not permitted (EACCES)' : `it cannot be read (${error.code})`;
  return { rule: 'file-unreadable', file, message: reason, hint: 'look at its permissions with ls -l' };
}
