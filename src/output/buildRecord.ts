/**
 * The file by which catpost knows a folder that it made, and what the next build must know of it. It is the only file
 * of an output that depends on the builds before.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Hashed files that a build no longer had, from the output folder (`assets/main-x.js`), and the day they went. */
export type KeptFiles = { gone: string; files: string[] };

/** `kept` is newest first. `previous` is the release before, which lies beside a linked folder until the next build. */
export type BuildRecord = { kept: KeptFiles[]; previous: string | null };

/** The record's name in the output folder; no server of ours gives it out. */
export const recordName = '.catpost';

const note = 'catpost made this folder, and replaces all of it at the next build. Files in kept are of earlier builds.';

const shape = z.object({
  kept: z.array(z.object({ gone: z.string(), files: z.array(z.string()) })),
  previous: z.string().nullable(),
});

/** Reads the record of a built folder; one that is missing, older or damaged knows of nothing. */
export async function readRecord(folder: string): Promise<BuildRecord> {
  try {
    return shape.parse(JSON.parse(await readFile(join(folder, recordName), 'utf8')));
  } catch {
    return { kept: [], previous: null };
  }
}

export async function writeRecord(folder: string, record: BuildRecord): Promise<void> {
  await writeFile(join(folder, recordName), `${JSON.stringify({ note, ...record }, null, 2)}\n`);
}
