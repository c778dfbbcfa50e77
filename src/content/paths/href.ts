/** Turns site paths into hrefs and into files of the output folder. */
import { encodePath } from '../../text/encodePath.ts';

/**
 * Returns a path as an `href` attribute has it: with the base, and percent-encoded. `base` is encoded and has both
 * slashes.
 */
export function hrefOf(path: string, base: string): string {
  return base + encodePath(path.slice(1));
}

/**
 * Returns where a path is written in the output folder: `/post/x/` -> `post/x/index.html`, `/post/x.md` -> `post/x.md`.
 */
export function outputFileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}
