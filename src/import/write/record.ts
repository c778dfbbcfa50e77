/** Keeps a record of what an import has written, by which the next one knows which files the author has edited. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compare } from '../../text/compare.ts';
import { isSafePath } from '../targets/safePath.ts';

/** The name of the record in the content folder. catpost ignores names that begin with a dot. */
export const recordName = '.import.json';

/** What an import has written. */
export type ImportRecord = {
  /** The hashes that each file may have; more than one while an import runs, or after one was interrupted. */
  files: ReadonlyMap<string, string[]>;
  /** The old blog, relative to the folder in which the content folder is; null if the record does not say it. */
  from: string | null;
  /** The settings that came from the site.yaml of a new site. */
  settings: Readonly<Record<string, string>>;
};

const shape = z.strictObject({
  about: z.string(),
  from: z.string().nullable().default(null),
  settings: z.record(z.string(), z.string()),
  files: z.record(z.string().refine(isSafePath), z.union([z.string(), z.array(z.string())])),
});

/** Reads the record of a content folder. Null without one, and `damaged` for one that is not valid. */
export function readRecord(folder: string): ImportRecord | 'damaged' | null {
  let text: string;
  try {
    text = readFileSync(join(folder, recordName), 'utf8');
  } catch {
    return null;
  }
  try {
    const { from, files, settings } = shape.parse(JSON.parse(text));
    return { from, files: new Map(Object.entries(files).map(([path, hashes]) => [path, [hashes].flat()])), settings };
  } catch {
    return 'damaged';
  }
}

/** Returns the text of a record. It depends on nothing but what is in it. */
export function recordText({ from, files, settings }: ImportRecord): string {
  const about =
    'Written by catpost import: the hashes of its files, so that it never replaces a file that you have edited.';
  const sorted = [...files].sort(([a], [b]) => compare(a, b));
  const entries = sorted.map(([path, hashes]) => [path, hashes.length === 1 ? hashes[0] : hashes]);
  return `${JSON.stringify({ about, from, settings, files: Object.fromEntries(entries) }, null, 1)}\n`;
}
