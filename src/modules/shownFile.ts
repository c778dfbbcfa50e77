/** Names a file in problems by its place beside a file whose name is known. */
import { dirname, posix, relative, sep } from 'node:path';

/**
 * Returns the name of a file, given by its absolute path. `known` is the path of another file, and its name in problems,
 * such as `content/site.config.ts`.
 */
export function shownFile(file: string, known: { absolute: string; name: string }): string {
  const path = relative(dirname(known.absolute), file).split(sep).join('/');
  return posix.join(posix.dirname(known.name), path);
}
