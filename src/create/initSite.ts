/** Makes the folder of a new site, for `catpost init`. */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runGit } from '../content/history/git.ts';
import { expectedError } from '../errors/expectedError.ts';
import type { Host } from '../types/config.ts';
import { lookAt } from './existing.ts';
import { settingsOfMachine } from './machine.ts';
import type { Made } from './model.ts';
import { nextCommands } from './nextCommands.ts';
import { notesAbout } from './notes.ts';
import { siteFiles } from './siteFiles.ts';

/**
 * Writes the files of a new site into `folder`, which is created if it is missing. A file that exists is left as it is.
 * `dependency` is what package.json asks npm for. Throws an expected error if `folder` is a file.
 */
export async function initSite(folder: string, { host, dependency }: InitOptions): Promise<Made> {
  await makeFolder(folder);
  const existing = await lookAt(folder);
  const site = { ...(await settingsOfMachine(folder)), host, dependency };
  const files = siteFiles(site, existing);
  const written: string[] = [];
  const left: string[] = [];
  for (const [path, text] of Object.entries(files)) {
    const isNew = await writeNew(join(folder, path), text);
    (isNew ? written : left).push(path);
  }
  const isRepositoryMade =
    existing.repository === null && (await runGit(folder, ['init', '-q', '-b', 'main'])).failure === null;
  return {
    written,
    left,
    isRepositoryMade,
    notes: await notesAbout(folder, site, existing, left),
    next: nextCommands(folder, existing),
  };
}

type InitOptions = { host: Host | null; dependency: string };

async function makeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found !== null && !found.isDirectory())
    throw expectedError(`${folder} is a file: choose another name for the folder.`);
  await mkdir(folder, { recursive: true });
}

/** Writes a file and its folders. Returns false and writes nothing if it exists. */
async function writeNew(file: string, text: string): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
