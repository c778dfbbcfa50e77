/** Reads the record of published paths again, and replaces the hashes of edited posts in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../../types/content.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import { bodyHashOf } from './movedFiles.ts';
import { pathRecordName } from './pathRecordFile.ts';
import { parsePathRecord } from './recordText.ts';

/** Returns the record in the content folder, which must be there; null if it cannot be read. */
export function lastRecord(content: string): PathRecord | null {
  const record = parsePathRecord(readFileSync(join(content, pathRecordName), 'utf8'));
  return 'message' in record ? null : record;
}

/**
 * Changes the record to that of the edited posts. Returns false if it lacks one of them, or if a post may now be one that was
 * moved, because another line has the same text.
 */
export function editRecord({ lines }: PathRecord, posts: Post[]): boolean {
  const hashes = new Set([...lines.values()].map(({ hash }) => hash));
  for (const post of posts) {
    const line = lines.get(post.file);
    const hash = bodyHashOf(post);
    if (line === undefined || (hash !== line.hash && hashes.has(hash))) return false;
    lines.set(post.file, { ...line, hash });
  }
  return true;
}
