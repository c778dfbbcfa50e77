/**
 * Files kept between builds until they are published as they are, in a folder for each key: encoded pictures and drawn
 * cards. A list beside them has the hash of each. They do not lie below the hash of the sources, because to make them
 * costs a hundred times what rendering does.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { damagedFiles, makeFolder, putInPlace, readChecked, sealOf, writeChecked } from './checked.mjs';

/** `about` is what the one who keeps the file has to know of it, as JSON. */
export type KeyedFile<About> = { name: string; about: About; absolute: string };

/** The files under `key`, in the order they were kept, or null where not all are there and whole. Marks them as used. */
export function recallFiles<About>(cacheFolder: string, key: string): KeyedFile<About>[] | null {
  const folder = join(cacheFolder, key);
  const list = readChecked(join(folder, listName));
  if (list === null) return null;
  const listed: Listed<About>[] = JSON.parse(list.toString());
  const seals = listed.map(({ name, seal }): [string, string] => [name, seal]);
  if (damagedFiles(folder, seals).length > 0) return null;
  const files = listed.map(({ name, about }) => ({ name, about, absolute: join(folder, name) }));
  try {
    const now = new Date();
    utimesSync(folder, now, now);
  } catch {
    // They may be of another user, who marks them.
  }
  return files;
}

/** Writes beside and renames, so that a build that is ended leaves no half of them. Throws what the disk says. */
export function keepFiles<About>(
  cacheFolder: string,
  key: string,
  files: { name: string; about: About; bytes: Buffer }[],
): KeyedFile<About>[] {
  const folder = join(cacheFolder, key);
  const temporary = `${folder}.${randomUUID()}`;
  makeFolder(cacheFolder);
  mkdirSync(temporary);
  for (const { name, bytes } of files) writeFileSync(join(temporary, name), bytes);
  const list = files.map(({ name, about, bytes }): Listed<About> => ({ name, about, seal: sealOf(name, bytes) }));
  writeChecked(join(temporary, listName), JSON.stringify(list), `${key}/${listName}`);
  try {
    putInPlace(temporary, folder);
  } catch {
    // Another build may have put the same files there meanwhile.
    rmSync(temporary, { recursive: true, force: true });
  }
  return files.map(({ name, about }) => ({ name, about, absolute: join(folder, name) }));
}

/** Removes what no build has used for `days`. */
export function forgetUnused(cacheFolder: string, days = 60): void {
  const before = Date.now() - days * 86_400_000;
  for (const name of readdirSync(cacheFolder)) {
    const found = statSync(join(cacheFolder, name), { throwIfNoEntry: false });
    if (found && found.mtimeMs < before) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}

type Listed<About> = { name: string; about: About; seal: string };

const listName = 'list';
