/** Writes paths as an author types them. */
import { relative, sep } from 'node:path';

/** Returns the path from the working directory. A path that begins two folders above it, or higher, stays absolute. */
export function typedPath(path: string): string {
  const way = relative(process.cwd(), path);
  if (way === '') return '.';
  return `${way}${sep}`.startsWith(`..${sep}..${sep}`) ? path : way;
}

/** Returns a path as one word of a command. The quotes are those that bash, fish, PowerShell and cmd.exe know. */
export function quotedPath(path: string): string {
  if (/^[\p{L}\p{N}_./:\\-]+$/u.test(path)) return path;
  // In bash and fish, these have a meaning within double quotes.
  return /["$`!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
