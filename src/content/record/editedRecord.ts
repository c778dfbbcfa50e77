/** Replaces the hashes of edited posts in the record of published paths. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Post } from '../../types/content.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import { bodyHashOf } from './movedFiles.ts';
import { pathRecordName } from './pathRecordFile.ts';
import { parsePathRecord } from './recordText.ts';

/**
 * Returns the record in the content folder with the edited posts. Returns null if it is not that of the posts before, or if a
 * post may now be one that was moved, because another line has the same text.
 */
export function editedRecord(content: string, edits: { before: Post; after: Post }[]): PathRecord | null {
  const record = parsePathRecord(readFileSync(join(content, pathRecordName), 'utf8'));
  if ('message' in record) return null;
  const hashes = new Set([...record.lines.values()].map(({ hash }) => hash));
  for (const { before, after } of edits) {
    const line = record.lines.get(after.file);
    const hash = bodyHashOf(after);
    if (line === undefined || line.hash !== bodyHashOf(before)) return null;
    if (hash !== line.hash && hashes.has(hash)) return null;
    record.lines.set(after.file, { ...line, hash });
  }
  return record;
}
