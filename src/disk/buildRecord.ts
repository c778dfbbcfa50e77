/**
 * The file by which catpost knows a folder that it made, and what the next build must know of it. It is the only file
 * of an output that depends on the builds before.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sealOf } from '../cache/checked.mjs';

/** Hashed files that a build no longer had, from the output folder (`assets/main-x.js`), and the day they went. */
export type KeptFiles = { gone: string; files: string[] };

/**
 * `kept` is newest first. `previous` is the release before, which lies beside a linked folder until the next build.
 * `hashes` has all files of `assets/`, by their paths, so that the next build keeps none that was damaged since.
 */
export type BuildRecord = { kept: KeptFiles[]; previous: string | null; hashes: Record<string, string> };

/** The record's name in the output folder; no server of ours gives it out. */
export const recordName = '.catpost';

const note = 'catpost made this folder, and replaces all of it at the next build. Files in kept are of earlier builds.';

const shape = z.object({
  kept: z.array(z.object({ gone: z.string(), files: z.array(z.string()) })),
  previous: z.string().nullable(),
  // Records of earlier versions have no hashes.
  hashes: z.record(z.string(), z.string()).default({}),
  hash: z.string().optional(),
});

/** Reads the record of a built folder; one that is missing, older or damaged knows of nothing. */
export async function readBuildRecord(folder: string): Promise<BuildRecord> {
  try {
    const { hash, ...record } = shape.parse(JSON.parse(await readFile(join(folder, recordName), 'utf8')));
    return hash === undefined || hash === hashOf(record) ? record : nothing;
  } catch {
    return nothing;
  }
}

export async function writeBuildRecord(folder: string, record: BuildRecord): Promise<void> {
  const text = JSON.stringify({ note, hash: hashOf(record), ...record }, null, 2);
  await writeFile(join(folder, recordName), `${text}\n`);
}

const nothing: BuildRecord = { kept: [], previous: null, hashes: {} };

function hashOf({ kept, previous, hashes }: BuildRecord): string {
  return sealOf(recordName, JSON.stringify([kept, previous, hashes]));
}
