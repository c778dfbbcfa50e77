/**
 * Hashed files of earlier builds stay in the output, because a tab that was opened before a deploy still asks for
 * them: for the dialog that its reader opens next, or an image further down.
 */

import { copyFile, link, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { sealOfFile } from '../cache/checked.mjs';
import type { Keep } from '../types/config.ts';

import type { BuildRecord, KeptFiles } from './buildRecord.ts';

export type KeepOptions = {
  /** The output folder as it was, which may be missing. */
  old: string;
  /** Finished but for what is kept. */
  fresh: string;
  /** What the record of `old` says. */
  record: BuildRecord;
  /** The hashes of files in `fresh`, as far as they are known. */
  written: ReadonlyMap<string, { seal: string }>;
  keep: Keep;
  /** `2026-01-31`. */
  today: string;
};

/** `damaged` are files that would have been kept, had their bytes been what they were. */
export type Kept = Omit<BuildRecord, 'previous'> & { damaged: string[] };

/**
 * Brings into `fresh` what is to be kept of `old`, and returns the list of it for the record. A build that drops no
 * hashed file counts for nothing, so that edits of posts push out no script that a tab may need.
 */
export async function keepFiles({ old, fresh, record, written, keep, today }: KeepOptions): Promise<Kept> {
  const current = new Set(await hashedFiles(fresh));
  const keptBefore = new Set(record.kept.flatMap(({ files }) => files));
  // A record of an earlier version knows no hashes.
  const knowsHashes = Object.keys(record.hashes).length > 0;
  const isOurs = (file: string) => !knowsHashes || Object.hasOwn(record.hashes, file);
  const before = (await hashedFiles(old)).filter(isOurs);
  const gone = before.filter((file) => !current.has(file) && !keptBefore.has(file));
  const generations = gone.length > 0 ? [{ gone: today, files: gone }, ...record.kept] : record.kept;
  const there = new Set(before);
  const damaged = new Set<string>();
  const hashes: Record<string, string> = {};
  for (const file of current) hashes[file] = written.get(file)?.seal ?? sealOfFile(join(fresh, file), file) ?? '';
  const staysWhole = (file: string) => {
    if (!there.has(file) || current.has(file)) return false;
    const seal = sealOfFile(join(old, file), file) ?? '';
    if (seal !== (record.hashes[file] ?? seal)) damaged.add(file);
    else hashes[file] = seal;
    return !damaged.has(file);
  };
  const kept = generations
    .filter(({ gone: day }, index) => ('builds' in keep ? index < keep.builds : daysBetween(day, today) <= keep.days))
    .map(({ gone: day, files }): KeptFiles => ({ gone: day, files: files.filter(staysWhole) }))
    .filter(({ files }) => files.length > 0);
  for (const file of kept.flatMap(({ files }) => files)) await carry(join(old, file), join(fresh, file));
  return { kept, hashes, damaged: [...damaged] };
}

/** The files of `assets/`, whose names change when their contents do; sorted, from `folder`, with `/`. */
async function hashedFiles(folder: string): Promise<string[]> {
  const found = await readdir(join(folder, 'assets'), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/** A second name for the same bytes where the disk can do that. */
async function carry(from: string, to: string): Promise<void> {
  if ((await stat(to).catch(() => null)) !== null) return;
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
