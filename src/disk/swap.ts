/**
 * Publishes a folder whole (decision 6): it is written beside the old one and takes its place by renaming, so that an
 * interrupted or failed build leaves the last good one as it was.
 */

import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, readlink, realpath, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { plainError } from '../errors/plainError.ts';
import type { Keep } from '../types/config.ts';

import { isRunning, withBuildLock } from './buildLock.ts';
import { readBuildRecord, recordName, writeBuildRecord } from './buildRecord.ts';
import { keepFiles } from './keptFiles.ts';
import { keepSpare, takeSpare } from './spareFolder.ts';

export type Forbidden = { path: string; name: string };

export type Replacement = {
  out: string;
  forbidden: Forbidden[];
  /** Where the replaced folder is kept for the next build; null removes it. */
  spare: string | null;
  /**
   * Fills the new folder, which may hold files of the build before the last, some of them with a second name in the
   * old one. Where it throws, the old one stays, which may be missing.
   */
  write: (folder: string, old: string) => Promise<void>;
  /** What `write` notes of its files, by their names; the others are read again for their hashes. */
  written?: ReadonlyMap<string, { seal: string }>;
  /** How long hashed files of earlier builds stay. */
  keep: Keep;
  /** `2026-01-31`. */
  today: string;
};

/** Why the folder must not be replaced, as a sentence for the author, or null. */
export async function refusalOf(out: string, forbidden: Forbidden[]): Promise<string | null> {
  const target = await targetOf(out);
  for (const { path, name } of forbidden) {
    const guarded = await realpath(path).catch(() => resolve(path));
    if (contains(target, guarded))
      return `${out} is or contains ${name}, so it is not replaced: name another folder with --out.`;
  }
  const found = await lstat(target).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return `${out} is a file, so it is not replaced: name another folder with --out.`;
  const names = await readdir(target);
  if (names.length === 0 || names.includes(recordName)) return null;
  return `${out} holds files that catpost did not make, so it is not replaced: empty it, or name another folder with --out.`;
}

/**
 * Writes the new folder and swaps it in. Throws what `write` throws, or a plain sentence where the disk refuses. Returns
 * the files of earlier builds that are not kept, because they are damaged.
 */
export async function replaceFolder({ out, forbidden, ...replacement }: Replacement): Promise<string[]> {
  const refusal = await refusalOf(out, forbidden);
  if (refusal !== null) throw plainError(refusal);
  const isLink = (await lstat(out).catch(() => null))?.isSymbolicLink() === true;
  const target = await targetOf(out);
  const lockName = isLink ? resolve(out) : target;
  try {
    await mkdir(dirname(lockName), { recursive: true });
    await mkdir(dirname(target), { recursive: true });
    return await withBuildLock(lockName, () => replaceLocked({ out, target, isLink, ...replacement }));
  } catch (error) {
    throw readable(error, out);
  }
}

/** The folder that `out` is or leads to, also where it is a link to a folder that is not there yet. */
async function targetOf(out: string): Promise<string> {
  const dangling = () => readlink(out).then((named) => resolve(dirname(out), named));
  return realpath(out).catch(() => dangling().catch(() => resolve(out)));
}

type Locked = Omit<Replacement, 'forbidden'> & { target: string; isLink: boolean };

async function replaceLocked({
  out,
  target,
  isLink,
  spare,
  write,
  written = new Map(),
  keep,
  today,
}: Locked): Promise<string[]> {
  await removeLeftovers(target);
  const fresh = besides(target, 'new');
  try {
    await takeSpare(isLink ? null : spare, fresh);
    await write(fresh, target);
    const record = await readBuildRecord(target);
    const { kept, hashes, damaged } = await keepFiles({ old: target, fresh, record, written, keep, today });
    await writeBuildRecord(fresh, { kept, previous: isLink ? basename(target) : null, hashes });
    if (isLink) await swapLink(out, target, fresh);
    else await swapFolder(target, fresh, spare);
    const { previous } = record;
    if (isLink && previous !== null) await removeRelease(join(dirname(target), basename(previous)), target);
    return damaged;
  } catch (error) {
    // Where that fails too, the next build clears up.
    await rm(fresh, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

/**
 * One rename: there is no moment without the folder. The link keeps pointing the way it was written, to a sibling. The
 * release that it pointed to stays until the next build: a server may be reading it, and the link can be put back.
 */
async function swapLink(out: string, target: string, fresh: string): Promise<void> {
  const link = resolve(out);
  const kept = join(
    dirname(target),
    `${basename(target).replace(/\.[0-9a-f]{8}$/, '')}.${randomBytes(4).toString('hex')}`,
  );
  await rename(fresh, kept);
  const temporary = `${link}.link-${process.pid}`;
  await symlink(relative(await realpath(dirname(link)), kept), temporary);
  await rename(temporary, link);
}

/** Removes the release before the one that was just replaced, where it is one of ours, or empty. */
async function removeRelease(folder: string, replaced: string): Promise<void> {
  if (folder === replaced) return;
  const names = await readdir(folder).catch(() => null);
  if (names !== null && (names.length === 0 || names.includes(recordName)))
    await rm(folder, { recursive: true, force: true });
}

/** Two renames, with a moment between them; where the second fails the old folder is put back. */
async function swapFolder(target: string, fresh: string, spare: string | null): Promise<void> {
  const old = besides(target, 'old');
  const existed = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (existed) await rename(old, target);
    throw error;
  }
  if (!existed) return;
  // Half removed it has no record that says whose it is: under this name the next build removes what is left of it.
  const gone = besides(target, 'new');
  await rename(old, gone);
  await keepSpare(gone, spare);
}

/** The name carries the process, so that a later run knows what a killed one left behind. */
function besides(target: string, kind: 'new' | 'old'): string {
  return `${target}.${kind}-${process.pid}-${randomBytes(3).toString('hex')}`;
}

/** Removes what killed runs left; an old folder whose swap was cut short is put back first. */
async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const match = /^(.*)\.(new|old)-(\d+)-[0-9a-f]{6}$/.exec(name);
    if (match?.[1] !== basename(target) || isRunning(Number(match[3]))) continue;
    const leftover = join(folder, name);
    const isOurs = match[2] === 'new' || (await readFile(join(leftover, recordName)).catch(() => null)) !== null;
    const missing = (await lstat(target).catch(() => null)) === null;
    if (match[2] === 'old' && missing) await rename(leftover, target);
    else if (isOurs) await rm(leftover, { recursive: true, force: true });
  }
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside === '' || (!inside.startsWith('..') && resolve(folder, inside) === path);
}

/** What the disk says, as a sentence; other errors stay what they are. */
function readable(error: unknown, out: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return plainError(`The disk is full, so ${out} was left as it was: make room and build again.`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return plainError(`${out} cannot be written (${code}), so it was left as it was: look at its permissions.`);
  }
  return error;
}
