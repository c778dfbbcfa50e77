/** The file content/paths.lock: read with the content, written after a good build. */

import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decoded } from '../../text/decoded.ts';
import type { PathRecord } from '../../types/content.ts';
import { lineAt, type RawProblem } from '../problems.ts';
import { formatPathRecord, type Published, parsePathRecord, updatePathRecord } from './pathRecord.ts';

/** From the content folder. */
export const recordName = 'paths.lock';

/**
 * The text of the record (null where there is none) -> the record as it is to be, or null where it is damaged. Where
 * it is `readOnly`, one that is not up to date is a problem.
 */
export function readPathRecord(
  text: string | null,
  published: Published,
  contentName: string,
  readOnly: boolean,
): { record: PathRecord | null; problems: RawProblem[] } {
  const file = `${contentName}/${recordName}`;
  const parsed = text === null ? null : parsePathRecord(text);
  if (parsed !== null && 'message' in parsed) {
    const line = lineAt(text ?? '', parsed.position);
    const hint = `restore it with git checkout ${file}; after a merge keep the lines of both sides`;
    return { record: null, problems: [{ ...parsed, rule: 'paths-lock-damaged', file, line, hint }] };
  }
  const record = updatePathRecord(parsed, published);
  const problems = readOnly ? staleness(parsed, record, file) : [];
  return { record, problems };
}

/** Writes the record if it changed. Returns a problem where the disk does not allow it. */
export async function writePathRecord(
  content: string,
  contentName: string,
  record: PathRecord,
): Promise<RawProblem | null> {
  const file = join(content, recordName);
  const text = formatPathRecord(record);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before?.replaceAll('\r\n', '\n') === text) return null;
  const temporary = join(content, `.${recordName}.${randomUUID()}`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await rm(temporary, { force: true }).catch(() => {});
    const message = `the record of published paths cannot be written (${error.code})`;
    const hint = 'make the folder writable, so that a path that changes becomes a redirect';
    return { rule: 'paths-lock-unwritable', file: `${contentName}/${recordName}`, message, hint };
  }
}

function staleness(before: PathRecord | null, after: PathRecord, file: string): RawProblem[] {
  const hint = `run npm run build and commit ${file}`;
  if (before === null) {
    return [{ rule: 'paths-lock-missing', file, message: 'there is no record of the published paths', hint }];
  }
  const old = new Set(formatPathRecord(before).split('\n'));
  const changed = formatPathRecord(after)
    .split('\n')
    .filter((line) => !old.has(line));
  const [first] = changed;
  if (first === undefined) return [];
  const count = changed.length === 1 ? '1 line is' : `${changed.length} lines are`;
  const message = `the record of published paths is not up to date: ${count} missing, the first that of ${decoded(first.split(' ')[0] ?? '')}`;
  return [{ rule: 'paths-lock-stale', file, message, hint }];
}
