/** Shares what takes long to make among the processes of a test run. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';

/** Returns the folder that `make` has made for this key in any process of the run, or makes it. */
export async function madeOnce(key: string, make: () => Promise<string>): Promise<string> {
  const place = join(tmpdir(), `catpost-run-${process.env.CATPOST_TEST_RUN}`);
  const [made, lock] = [join(place, key), join(place, `${key}.lock`)];
  await mkdir(place, { recursive: true });
  while (!existsSync(made)) {
    if (await isCreated(lock)) await record(made, lock, make);
    // If making fails in the other process, this one tries it too.
    else await vi.waitFor(() => expect(existsSync(made) || !existsSync(lock)).toBe(true), { timeout: 120_000 });
  }
  return readFile(made, 'utf8');
}

/** Creates a folder. Returns false if it exists already. */
async function isCreated(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    () => false,
  );
}

async function record(file: string, lock: string, make: () => Promise<string>): Promise<void> {
  try {
    await writeFile(`${file}.new`, await make());
    await rename(`${file}.new`, file);
  } finally {
    await rmdir(lock);
  }
}
