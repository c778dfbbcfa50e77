/** Prints the addresses of posts that are new or have moved while dev runs. */
import { hrefOf } from '../content/paths/href.ts';
import { toPrintable } from '../text/controlCharacters.ts';
import type { Post, Site } from '../types/content.ts';
import type { PostChanges } from './postChanges.ts';

/**
 * Prints a line for each post. `origin` has no final slash, and `nameOf` returns a file of the content as messages name
 * it.
 */
export function printPosts(
  { added, moved }: PostChanges,
  { base }: Pick<Site, 'base'>,
  origin: string,
  nameOf: (file: string) => string,
): void {
  const lines = [
    ...added.map((post) => ({ post, verb: 'is at' })),
    ...moved.map(({ post }) => ({ post, verb: 'is now at' })),
  ].map(({ post, verb }) => `${nameOf(post.file)}${marked(post)} ${verb} ${origin}${hrefOf(post.path, base)}`);
  for (const line of lines.slice(0, most)) console.log(toPrintable(line));
  if (lines.length > most) console.log(`… and ${lines.length - most} more`);
}

/** A change of the branch may bring hundreds of posts. */
const most = 10;

function marked({ mark }: Post): string {
  return mark === null ? '' : ` (${mark})`;
}
