/** Finds the entry of an operand, or of the current page, for commands that take a page as well as a path. */
import type { Shell } from '../command.ts';
import type { FileEntry } from './fileSystem.ts';
import { locate } from './locate.ts';

/** Accepts `post/hello.md`, and also `post/hello` and `/post/hello/`, as addresses are written. */
export async function entryOf(operand: string, shell: Shell, signal: AbortSignal): Promise<FileEntry | null> {
  const bare = operand.replace(/\/+$/, '');
  return (await locate(operand, shell, signal)) ?? (bare === '' ? null : locate(`${bare}.md`, shell, signal));
}

/** Returns the entry of the current page. Null if it has none: a search, or the page for a missing path. */
export async function shownEntry(shell: Shell, signal: AbortSignal): Promise<FileEntry | null> {
  const root = await shell.files.entry('/', signal);
  const base = root?.href ?? '/';
  const { pathname } = new URL(shell.page.href(), 'http://site.invalid');
  if (!pathname.startsWith(base)) return null;
  return entryOf(`/${decodeURIComponent(pathname.slice(base.length))}`, shell, signal);
}

/** Adds the origin to an address of the site. */
export function absoluteAddress(href: string): string {
  return new URL(href, location.origin).href;
}
