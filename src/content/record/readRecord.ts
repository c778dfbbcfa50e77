/** Reads the record of published paths from the content folder. */
import type { RawProblem } from '../../problems/problem.ts';
import type { PathRecord } from '../../types/pathRecord.ts';
import type { ContentFile } from '../files/listFiles.ts';
import { readTextFile } from '../files/readTextFile.ts';
import { pathRecordName, readPathRecord } from './pathRecordFile.ts';
import type { Published } from './updatePathRecord.ts';

/** The options of reading the record. */
export type RecordOptions = {
  contentName: string;
  /** Whether the record is only compared, so that an outdated one is a problem. */
  isRecordReadOnly?: boolean;
  maximumBytes: number;
};

/** Finds the record of published paths among the content files, and returns it as it will be after the build. */
export function readRecord(
  files: ContentFile[],
  published: Published,
  { contentName, isRecordReadOnly = false, maximumBytes }: RecordOptions,
): { record: PathRecord | null; problems: RawProblem[] } {
  const recordFile = files.find(({ file }) => file === pathRecordName);
  const read = recordFile ? readTextFile(recordFile, contentName, maximumBytes) : { text: null };
  if ('problem' in read) return { record: null, problems: [read.problem] };
  return readPathRecord(read.text, published, contentName, isRecordReadOnly);
}
