/** What `ls`, `stat`, `tree` and `find` print of an entry besides its name. */
import type { FileEntry } from './fileSystem.ts';
import { directoryName } from './paths.ts';

/** Readers may read: only the author writes. */
export const owner = 'root';

export function modeOf({ kind }: FileEntry): string {
  return { file: '-rw-r--r--', directory: 'drwxr-xr-x', link: 'lrwxrwxrwx' }[kind];
}

/** What a link holds: the path of its post from the folder it is in, `../../post/hello.md`. Null for what is no link. */
export function linkText({ path, target }: FileEntry): string | null {
  if (target === null) return null;
  const from = directoryName(path).split('/').filter(Boolean);
  const to = target.split('/').filter(Boolean);
  let common = 0;
  while (common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** A day as GNU writes a time: the first moment of it. */
export function timeText(date: string): string {
  return `${date} 00:00:00.000000000 +0000`;
}

/** `1,234`: so grouped no size looks like a year, and `ls -lt | grep 2023` finds days only. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
