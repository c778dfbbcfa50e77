/** Divides what is kept for each content file among several files, because a change then writes only one of them. */
import { hash } from 'node:crypto';

/** The bodies of 10,000 posts are 160 MB: an edit writes 3 MB of them. */
export const shardCount = 64;

/** Returns the number of the file for a content file, from 0. */
export function shardOf(contentFile: string): number {
  return Number.parseInt(hash('sha256', contentFile).slice(0, 4), 16) % shardCount;
}
