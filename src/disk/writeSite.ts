/**
 * Fills a folder with the files of a site. What is made from the same things as before is there already, in the folder
 * that was taken up again, or gets a second name for its bytes in the old one; the rest is written.
 */

import { copyFileSync, mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { outputFileOf } from '../content/paths/paths.ts';
import { type Recipe, recipeOf, withPathShards } from '../documents/contents.ts';
import type { Client } from '../documents/template.ts';
import { isPage } from '../plan/entries.ts';
import type { Prepared, Template } from '../plan/model.ts';

import { sweep } from './spareFolder.ts';
import { isAsWritten, linkUnchanged, type WrittenFiles, writtenFile } from './writtenFiles.ts';

/** `old` is the folder as it is, of which `known` says what was written; `written` is filled with what is now. */
export type Writing = { folder: string; old: string; known: WrittenFiles; written: WrittenFiles };

/**
 * Writes one file after another: with promises each costs three trips through the thread pool, which took a fourth of the
 * time of a build (7,500 files: 2.2 s of processor time, so 0.3). Between batches others get their turn.
 */
export async function writeSite(
  { folder, old, known, written }: Writing,
  prepared: Prepared,
  template: Template,
  client: Client,
  onProgress: (done: number, total: number) => void,
): Promise<{ pages: number; bytes: number }> {
  const { entries, shards } = withPathShards(prepared);
  const names = new Set(entries.map(({ path }) => outputFileOf(path)));
  // Nothing is ever written into a file that is there: it may have a second name in the old folder.
  const there = sweep(folder, (name, stats) => names.has(name) && isAsWritten(known.get(name), stats));
  for (const path of new Set([...names].filter((name) => !there.has(name)).map(dirname))) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  let bytes = await writeClient(folder, client);
  let pages = 0;
  for (let start = 0; start < entries.length; start += batch) {
    for (const entry of entries.slice(start, start + batch)) {
      const recipe = recipeOf(entry, prepared, shards, template);
      const name = outputFileOf(entry.path);
      const file = join(folder, name);
      const key = 'copy' in recipe ? copyKey(recipe.copy) : recipe.key;
      const before = known.get(name);
      const isThere = there.has(name);
      const stays = before?.key === key && (isThere || linkUnchanged(before, join(old, name), file));
      if (isThere && !stays) unlinkSync(file);
      const now = stays ? before : writtenFile(key, name, file, write(recipe, file));
      written.set(name, now);
      if (isPage(entry)) pages += 1;
      if (!('copy' in recipe)) bytes += now.size;
    }
    await nextTurn();
    onProgress(Math.min(start + batch, entries.length), entries.length);
  }
  return { pages, bytes };
}

/** Returns the bytes, where they are no copy. */
function write(recipe: Recipe, file: string): Buffer | null {
  if ('copy' in recipe) {
    copyFileSync(recipe.copy, file);
    return null;
  }
  const bytes = Buffer.from(recipe.text());
  writeFileSync(file, bytes);
  return bytes;
}

/** A file of the author's that was not touched has the same bytes. */
function copyKey(file: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(file);
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** The scripts and fonts; returns how many bytes they have. */
async function writeClient(folder: string, { files }: Client): Promise<number> {
  let bytes = 0;
  for (const { name, base64 } of files) {
    const content = Buffer.from(base64, 'base64');
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
    bytes += content.length;
  }
  return bytes;
}

const batch = 64;
