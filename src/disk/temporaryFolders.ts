/**
 * Names the folders beside the output during a build, such as `dist.new-4711-a1b2c3`, and removes those that killed
 * builds left.
 */

import { randomBytes } from 'node:crypto';
import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './buildLock.ts';
import { buildRecordName } from './buildRecord.ts';

/** Returns a new name beside `target`. The process id in it tells later builds whether the folder is still in use. */
export function temporaryFolder(target: string, kind: 'new' | 'old'): string {
  return `${target}.${kind}-${process.pid}-${randomBytes(3).toString('hex')}`;
}

/** Removes the folders of processes that have ended. If a swap was interrupted, the old folder is put back first. */
export async function removeLeftovers(target: string): Promise<void> {
  const parent = dirname(target);
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const [, base, kind, pid] = /^(.*)\.(new|old)-(\d+)-[0-9a-f]{6}$/.exec(name) ?? [];
    if (base !== basename(target) || isRunning(Number(pid))) continue;
    const leftover = join(parent, name);
    const isOurs = kind === 'new' || (await exists(join(leftover, buildRecordName)));
    if (kind === 'old' && !(await exists(target))) await rename(leftover, target);
    else if (isOurs) await rm(leftover, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
