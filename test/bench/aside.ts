/**
 * Moves folders away that a cold build must not find, and removes them only at the very end. For minutes after files were
 * deleted, ext4 skips over each of them whenever it creates a file: a build of 10,000 pages took 12 s instead of 4.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), `catpost-bench-aside-${process.pid}`);
let count = 0;

/** Moves a file or folder away if it exists, or removes it where the temporary folder is on another disk. */
export async function setAside(path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  count += 1;
  await rename(path, join(folder, String(count))).catch(() => rm(path, { recursive: true, force: true }));
}

/** Removes everything that was moved away. */
export async function removeAside(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
