/**
 * The files of a site as a build wrote them, so that the next one gives each that is made from the same things a second
 * name for the same bytes. It is kept beside the bodies; without it all files are written.
 */
import { linkSync, lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { damagedFiles, readChecked, sealOf, sealOfFile, writeChecked } from '../cache/checked.mjs';

/** By the path from the output folder. `key` is its recipe's, `seal` the hash of its bytes, the rest what the disk says. */
export type WrittenFiles = Map<string, WrittenFile>;

type WrittenFile = { key: string; seal: string; size: number; place: string };

/**
 * What the note says was written into `folder`, but those files whose bytes are others now: a disk that loses a bit says
 * nothing of it. Reading 22,000 files takes 0.6 s, so a thread does it while the site is read; few are read at once.
 */
export async function readWrittenFiles(note: string, folder: string, projectRoot: string): Promise<WrittenFiles> {
  const bytes = readChecked(note);
  if (bytes === null) return new Map();
  const written: WrittenFiles = new Map(Object.entries(JSON.parse(bytes.toString())));
  const seals = [...written].map(([name, { seal }]): [string, string] => [name, seal]);
  const damaged =
    seals.length < fewFiles ? damagedFiles(folder, seals) : await damagedInThread(folder, seals, projectRoot);
  for (const name of damaged) written.delete(name);
  return written;
}

/** They take as long as a thread takes to start. */
const fewFiles = 1_000;

/** All of them where no thread can be started. */
function damagedInThread(folder: string, seals: [string, string][], projectRoot: string): Promise<string[]> {
  return new Promise((resolve) => {
    const thread = new Worker(join(projectRoot, 'src/disk/compareThread.mjs'), { workerData: { folder, seals } });
    thread.once('message', resolve);
    thread.once('error', () => resolve(seals.map(([name]) => name)));
  });
}

/** A disk that does not allow it costs only time at the next build. */
export function keepWrittenFiles(note: string, written: WrittenFiles): void {
  writeChecked(note, JSON.stringify(Object.fromEntries(written)));
}

/** Whether a file is as it was written, for all that the disk says. */
export function isAsWritten(known: WrittenFile | undefined, stats: Stats): boolean {
  return known !== undefined && stats.size === known.size && placeOf(stats) === known.place;
}

/** Gives `old` the second name `fresh`; false where it is not as it was written, or the disk cannot. */
export function linkUnchanged(known: WrittenFile, old: string, fresh: string): boolean {
  const stats = lstatSync(old, { throwIfNoEntry: false });
  if (!stats?.isFile() || !isAsWritten(known, stats)) return false;
  try {
    linkSync(old, fresh);
    return true;
  } catch {
    return false;
  }
}

/** The note of a file that was just written, with `bytes` or as the copy of another. */
export function writtenFile(key: string, name: string, file: string, bytes: Buffer | null): WrittenFile {
  const stats = lstatSync(file);
  const seal = bytes === null ? sealOfFile(file, name) : sealOf(name, bytes);
  return { key, seal: seal ?? '', size: stats.size, place: placeOf(stats) };
}

/** A file that somebody edited has another time, one that came from elsewhere another number too. */
function placeOf({ ino, mtimeMs }: Stats): string {
  return `${ino} ${mtimeMs}`;
}
