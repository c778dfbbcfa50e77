/** One build at a time for an output folder: two that swap at once would put each other's folder away. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { plainError } from '../errors/plainError.ts';

/** Runs `work` while no other process builds into `target`. Throws a plain sentence where one does. */
export async function withBuildLock<Value>(target: string, work: () => Promise<Value>): Promise<Value> {
  const lock = `${target}.building`;
  await take(lock, target);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** The lock names its process, so that one which a killed build left behind is known and taken over. */
async function take(lock: string, target: string): Promise<void> {
  const create = () => writeFile(lock, String(process.pid), { flag: 'wx' });
  try {
    await create();
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    // A full disk takes the name, but not the number.
    if (!exists) {
      await rm(lock, { force: true });
      throw error;
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner === process.pid || isRunning(owner)) {
      throw plainError(
        `Another build (process ${owner}) is writing ${target}: wait until it has ended, or remove ${lock} if there is none.`,
      );
    }
    await rm(lock, { recursive: true, force: true });
    await create();
  }
}

/** True for the number of a process of this machine. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, and runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
