/**
 * The build record: a file in the output folder that marks it as made by catpost, and lists what the next build needs
 * to know about earlier ones. It is the only file of the output that depends on earlier builds.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checksumOf } from '../cache/checked.mjs';

/** Files such as `assets/main-x.js` that a build no longer had, and the day of that build (`2026-01-31`). */
export type KeptFiles = { gone: string; files: string[] };

/** The parsed record. */
export type BuildRecord = {
  /** Newest first. */
  kept: KeptFiles[];
  /** For a linked output: the name of the release before this one, which stays until the next build. */
  previous: string | null;
  /**
   * Of all files in `assets/`, by their paths, so that the next build keeps no file that was damaged in the meantime.
   */
  checksums: Record<string, string>;
  /** The version of catpost that made the folder; null if it is not known. */
  version: string | null;
};

/** The record's name in the output folder. The host files that catpost writes keep servers from publishing it. */
export const buildRecordName = '.catpost';

/** Reads the record of a built folder. A missing or damaged record is an empty one. */
export async function readBuildRecord(folder: string): Promise<BuildRecord> {
  try {
    const json = await readFile(join(folder, buildRecordName), 'utf8');
    const { kept, previous, hashes, hash, version } = recordShape.parse(JSON.parse(json));
    const record = { kept, previous, checksums: hashes, version };
    return hash === undefined || hash === hashOf(record) ? record : emptyRecord;
  } catch {
    return emptyRecord;
  }
}

/** Writes the record of a built folder. */
export async function writeBuildRecord(folder: string, record: BuildRecord): Promise<void> {
  const { version, kept, previous, checksums } = record;
  const text = JSON.stringify({ note, version, hash: hashOf(record), kept, previous, hashes: checksums }, null, 2);
  await writeFile(join(folder, buildRecordName), `${text}\n`);
}

const emptyRecord: BuildRecord = { kept: [], previous: null, checksums: {}, version: null };

const note =
  'catpost made this folder, and the next build replaces all of it. The files in kept are from earlier builds.';

const recordShape = z.object({
  kept: z.array(z.object({ gone: z.string(), files: z.array(z.string()) })),
  previous: z.string().nullable(),
  // The first version of catpost did not write these.
  version: z.string().nullable().default(null),
  hashes: z.record(z.string(), z.string()).default({}),
  hash: z.string().optional(),
});

function hashOf({ kept, previous, checksums }: BuildRecord): string {
  return checksumOf(buildRecordName, JSON.stringify([kept, previous, checksums]));
}
