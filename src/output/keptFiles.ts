/**
 * Hashed files of earlier builds stay in the output, because a tab that was opened before a deploy still asks for
 * them: for the dialog that its reader opens next, or an image further down.
 */
import { copyFile, link, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Keep } from '../types.ts';
import type { KeptFiles } from './buildRecord.ts';

export type KeepOptions = {
  /** The output folder as it was, which may be missing. */
  old: string;
  /** Finished but for what is kept. */
  fresh: string;
  /** What the record of `old` says. */
  kept: KeptFiles[];
  keep: Keep;
  /** `2026-01-31`. */
  today: string;
};

/**
 * Brings into `fresh` what is to be kept of `old`, and returns the list of it for the record. A build that drops no
 * hashed file counts for nothing, so that edits of posts push out no script that a tab may need.
 */
export async function keepFiles({ old, fresh, kept, keep, today }: KeepOptions): Promise<KeptFiles[]> {
  const current = new Set(await hashedFiles(fresh));
  const keptBefore = new Set(kept.flatMap(({ files }) => files));
  const before = await hashedFiles(old);
  const gone = before.filter((file) => !current.has(file) && !keptBefore.has(file));
  const generations = gone.length > 0 ? [{ gone: today, files: gone }, ...kept] : kept;
  const there = new Set(before);
  const stay = generations
    .filter(({ gone: day }, index) => ('builds' in keep ? index < keep.builds : daysBetween(day, today) <= keep.days))
    .map(({ gone: day, files }) => ({
      gone: day,
      files: files.filter((file) => there.has(file) && !current.has(file)),
    }))
    .filter(({ files }) => files.length > 0);
  for (const file of stay.flatMap(({ files }) => files)) await carry(join(old, file), join(fresh, file));
  return stay;
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
