/** Finds links in a line of markdown: web addresses, and paths of this site's files. */
import type { TextLink } from '../command.ts';
import type { FileSystem } from './fileSystem.ts';
import { resolvePath } from './paths.ts';

/** `folder` is the directory of the markdown. Relative paths start there, or at the root, as this shell prints them. */
export async function linksIn(
  text: string,
  folder: string,
  files: FileSystem,
  signal: AbortSignal,
): Promise<TextLink[]> {
  const links: TextLink[] = [];
  for (const found of text.matchAll(/[^\s()<>"'`[\]|*]+/g)) {
    const start = found.index;
    const word = found[0].replace(/[.,;:!?]+$/, '');
    const isTarget = text.startsWith('](', start - 2) || text.startsWith('](<', start - 3);
    const href = /^https?:\/\/./.test(word)
      ? word
      : isTarget || /\.md(?:#|$)/.test(word)
        ? await hrefOf(word, folder, files, signal)
        : null;
    if (href !== null) links.push({ start, end: start + word.length, href });
  }
  return links;
}

/** Returns `/post/hello/#why` for `../post/hello.md#why`, or null for a word that is not a file here. */
async function hrefOf(word: string, folder: string, files: FileSystem, signal: AbortSignal): Promise<string | null> {
  const [, written = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(word) ?? [];
  if (written === '' || written.includes(':')) return null;
  const path = written.replace(/^~(?=\/)/, '').replace(/\/$/, '');
  for (const from of new Set([folder, '/'])) {
    for (const candidate of path.endsWith('.md') ? [path] : [path, `${path}.md`]) {
      const entry = await files.entry(resolvePath(candidate, from), signal);
      if (entry) return entry.href + fragment;
    }
  }
  return null;
}
