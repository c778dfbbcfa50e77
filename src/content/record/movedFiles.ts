/** Recognizes files that were renamed since the last build. */
import { hash } from 'node:crypto';
import type { Post } from '../../types/content.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import { groupBy } from '../groupBy.ts';

type Lines = PathRecord['lines'];

/**
 * Maps files to the names that they had before. A post was moved from a recorded file that is gone if it has the same
 * path, or else the same body, and no other post or line has that body. `vanished` are the lines of files that are
 * gone.
 */
export function movedFiles(posts: Post[], before: Lines, vanished: Lines): Map<string, string> {
  const origins = new Map<string, string>();
  if (vanished.size === 0) return origins;
  const fileOfPath = new Map([...vanished].map(([file, { paths }]) => [paths[0], file]));
  for (const post of posts) {
    const file = before.has(post.file) ? undefined : fileOfPath.get(post.path);
    if (file !== undefined) origins.set(post.file, file);
  }
  const found = new Set(origins.values());
  const candidates = posts.filter((post) => {
    const isChanged = before.get(post.file)?.hash !== bodyHashOf(post);
    return isChanged && !origins.has(post.file) && post.body.trim().length >= shortestBody;
  });
  const linesByHash = groupBy(
    [...vanished].filter(([file]) => !found.has(file)),
    ([, line]) => line.hash,
  );
  for (const [bodyHash, [post, ...otherPosts]] of groupBy(candidates, bodyHashOf)) {
    const [line, ...otherLines] = linesByHash.get(bodyHash) ?? [];
    if (post && line && otherPosts.length + otherLines.length === 0) origins.set(post.file, line[0]);
  }
  return origins;
}

/** A shorter body, in characters, is too likely to occur twice. */
const shortestBody = 40;

/** Returns the hash of a post's body as the record has it. */
export function bodyHashOf(post: Post): string {
  const known = bodyHashes.get(post) ?? hash('sha256', post.body.replaceAll('\r\n', '\n')).slice(0, 16);
  bodyHashes.set(post, known);
  return known;
}

/** One build asks up to three times for each hash. */
const bodyHashes = new WeakMap<Post, string>();
