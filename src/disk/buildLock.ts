/**
 * Allows one build at a time per output folder, because two builds that swap at once would remove each other's output.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { expectedError } from '../errors/expectedError.ts';

/** Runs `work` while it holds the lock of `target`. Throws an expected error if another process holds it. */
export async function withBuildLock<Value>(target: string, work: () => Promise<Value>): Promise<Value> {
  const lock = `${target}.building`;
  await acquire(lock, target);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Returns whether a process with this id runs on this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process belongs to another user, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Creates the lock file, which holds the process id: the lock of a process that was killed is replaced. */
async function acquire(lock: string, target: string): Promise<void> {
  const create = () => writeFile(lock, String(process.pid), { flag: 'wx' });
  try {
    await create();
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) {
      // On a full disk the file is created, but remains empty.
      await rm(lock, { force: true });
      throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner === process.pid || isRunning(owner)) {
      throw expectedError(
        `Another build (process ${owner}) is writing ${target}: wait until it ends, or remove ${lock} if there is none.`,
      );
    }
    await rm(lock, { recursive: true, force: true });
    await create();
  }
}
