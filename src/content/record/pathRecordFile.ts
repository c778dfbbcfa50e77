/** Reads content/paths.lock with the content, and writes it after a successful build. */
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineAt, type RawProblem } from '../../problems/problem.ts';
import { percentDecode } from '../../text/percentDecode.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import { formatPathRecord, parsePathRecord } from './recordText.ts';
import { type Published, updatePathRecord } from './updatePathRecord.ts';

/** Relative to the content folder. */
export const pathRecordName = 'paths.lock';

/**
 * Returns the record as it will be after the build. `text` is null if there is no record; the result is null if
 * the record is damaged. With `readOnly`, a record that is out of date is a problem.
 */
export function readPathRecord(
  text: string | null,
  published: Published,
  contentName: string,
  isReadOnly: boolean,
): { record: PathRecord | null; problems: RawProblem[] } {
  const file = `${contentName}/${pathRecordName}`;
  const parsed = text === null ? null : parsePathRecord(text);
  if (parsed !== null && 'message' in parsed) {
    const line = lineAt(text ?? '', parsed.position);
    const hint = `restore it with git checkout ${file}; after a merge, keep the lines of both sides`;
    return { record: null, problems: [{ ...parsed, rule: 'paths-lock-damaged', file, line, hint }] };
  }
  const record = updatePathRecord(parsed, published);
  return { record, problems: isReadOnly ? staleProblems(parsed, record, file) : [] };
}

/** Writes the record if it has changed. Returns a problem if the folder is not writable. */
export async function writePathRecord(
  content: string,
  contentName: string,
  record: PathRecord,
): Promise<RawProblem | null> {
  const file = join(content, pathRecordName);
  const text = formatPathRecord(record);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before?.replaceAll('\r\n', '\n') === text) return null;
  const temporary = join(content, `.${pathRecordName}.${randomUUID()}`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await rm(temporary, { force: true }).catch(() => {});
    const message = `the record of published paths cannot be written (${error.code})`;
    const hint = 'make the folder writable, so that changed paths become redirects';
    return { rule: 'paths-lock-unwritable', file: `${contentName}/${pathRecordName}`, message, hint };
  }
}

function staleProblems(before: PathRecord | null, after: PathRecord, file: string): RawProblem[] {
  const hint = `run npm run build and commit ${file}`;
  if (before === null) {
    return [{ rule: 'paths-lock-missing', file, message: 'there is no record of the published paths', hint }];
  }
  const old = new Set(formatPathRecord(before).split('\n'));
  const missing = formatPathRecord(after)
    .split('\n')
    .filter((line) => !old.has(line));
  const [first] = missing;
  if (first === undefined) return [];
  const count = missing.length === 1 ? '1 line is' : `${missing.length} lines are`;
  const firstFile = percentDecode(first.split(' ')[0] ?? '');
  const message = `the record of published paths is out of date: ${count} missing, the first for ${firstFile}`;
  return [{ rule: 'paths-lock-stale', file, message, hint }];
}
