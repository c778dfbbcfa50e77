/** Finds the files of a new site or of the sample site in a content folder, which an import replaces. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleHashes } from '../../create/sampleHashes.ts';
import { type InitialSettings, initialSettings, isFirstPost, isSample } from '../../create/untouched.ts';
import { hashOfFile } from './hashes.ts';

/** The hashes of the files, and what the settings of a new site say; null if there are none, or the author's. */
export type Untouched = { files: Map<string, string>; initial: InitialSettings | null };

/** Looks for files that nobody has changed. */
export function findUntouched(folder: string): Untouched {
  const files = new Map<string, string>();
  const initial = initialSettings(read(folder, 'site.yaml')?.toString('utf8') ?? '');
  const add = (path: string) => files.set(path, hashOfFile(join(folder, path), path));
  for (const path of Object.keys(sampleHashes)) {
    const bytes = read(folder, path);
    if (bytes !== null && isSample(path, bytes)) add(path);
  }
  if (initial !== null) add('site.yaml');
  if (isFirstPost(read(folder, firstPostPath)?.toString('utf8') ?? '')) add(firstPostPath);
  return { files, initial };
}

const firstPostPath = 'post/hello.md';

function read(folder: string, path: string): Buffer | null {
  const file = join(folder, path);
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
}
