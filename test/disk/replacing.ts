/** Output folders for tests of src/disk. */
import { mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Replacement, replaceFolder } from '../../src/disk/outputFolder.ts';

/** Creates an empty folder and returns its real path. */
export function temporary(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'catpost-disk-')).then((path) => realpath(path));
}

/** Replaces the output folder, without protected paths, kept files and a spare folder unless given. */
export function replace(options: Pick<Replacement, 'out' | 'write'> & Partial<Replacement>): Promise<string[]> {
  return replaceFolder({
    protectedPaths: [],
    keep: { builds: 0 },
    today: '2026-01-31',
    version: '1.0.0',
    spare: null,
    ...options,
  });
}

/** Writes `text` as the page of the new folder. */
export function writes(text: string): Replacement['write'] {
  return (folder) => writeFile(join(folder, 'index.html'), text);
}

/** Reads the page of an output folder. */
export function read(out: string): Promise<string> {
  return readFile(join(out, 'index.html'), 'utf8');
}
