/** Replaces the hashes of edited posts in the record of published paths. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../../types/content.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import { bodyHashOf } from './movedFiles.ts';
import { pathRecordName } from './pathRecordFile.ts';
import { parsePathRecord } from './recordText.ts';

/**
 * Returns the record in the content folder with the edited posts. Returns null if it lacks one of them, or if a post may now be
 * one that was moved, because another line has the same text.
 */
export function editedRecord(content: string, posts: Post[]): PathRecord | null {
  const record = parsePathRecord(readFileSync(join(content, pathRecordName), 'utf8'));
  if ('message' in record) return null;
  const hashes = new Set([...record.lines.values()].map(({ hash }) => hash));
  for (const post of posts) {
    const line = record.lines.get(post.file);
    const hash = bodyHashOf(post);
    if (line === undefined || (hash !== line.hash && hashes.has(hash))) return null;
    record.lines.set(post.file, { ...line, hash });
  }
  return record;
}
