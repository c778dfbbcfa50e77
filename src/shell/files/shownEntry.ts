/** An operand, or without one the page that is shown -> its entry in the file system, and addresses of both. */
import type { Shell } from '../command.ts';
import type { FileEntry } from './fileSystem.ts';
import { locate } from './locate.ts';

/** `post/hello.md`, and also `post/hello` or `/post/hello/`, as an address has it. */
export async function entryOf(operand: string, shell: Shell, signal: AbortSignal): Promise<FileEntry | null> {
  const bare = operand.replace(/\/+$/, '');
  return (await locate(operand, shell, signal)) ?? (bare === '' ? null : locate(`${bare}.md`, shell, signal));
}

/** Null where the page is no file: the one for missing paths, or a search. */
export async function shownEntry(shell: Shell, signal: AbortSignal): Promise<FileEntry | null> {
  const root = await shell.files.entry('/', signal);
  const base = root?.href ?? '/';
  const { pathname } = new URL(shell.page.href(), 'http://site.invalid');
  if (!pathname.startsWith(base)) return null;
  return entryOf(`/${decodeURIComponent(pathname.slice(base.length))}`, shell, signal);
}

/** With the host in front, for whoever takes it elsewhere. */
export function absoluteAddress(href: string): string {
  return new URL(href, location.origin).href;
}
