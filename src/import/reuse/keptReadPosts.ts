/** Keeps posts whose front matter was read. */
import { isDeepStrictEqual } from 'node:util';
import type { ReadPost } from '../matter/model.ts';
import { readPost } from '../matter/readPost.ts';

/** Returns a function that does the same as `readPost`, and reads a post again only if something of it has changed. */
export function keepReadPosts(): typeof readPost {
  const kept = new Map<string, { from: Parameters<typeof readPost>; read: ReadPost }>();
  return (...from) => {
    const [post] = from;
    const known = kept.get(post.file);
    if (known !== undefined && isDeepStrictEqual(known.from, from)) return known.read;
    const read = readPost(...from);
    kept.set(post.file, { from, read });
    return read;
  };
}
