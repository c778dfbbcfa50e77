/** Writes a converted site into a folder that belongs to catpost alone, such as one of the cache. */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { FileChange } from '../../serve/model.ts';
import type { Severity } from '../../types/problem.ts';
import type { ConvertedSite } from './model.ts';
import { siteYamlOf } from './siteYaml.ts';

/**
 * Makes the folder equal to the site, and returns the files that have changed. Files that are the same keep their times.
 * `problems` are the severities of rules in its settings.
 */
export function updateFolder(
  folder: string,
  site: ConvertedSite,
  problems: Readonly<Record<string, Severity>>,
): FileChange[] {
  const texts = new Map([...site.files, ...site.made].map(({ path, text }) => [path, text]));
  texts.set('site.yaml', siteYamlOf(site, {}, stringify({ problems })));
  const copies = new Map(site.copies.map(({ path, absolute }) => [path, absolute]));
  mkdirSync(folder, { recursive: true });
  const removed = filesIn(folder).filter((path) => !texts.has(path) && !copies.has(path));
  for (const path of removed) rmSync(join(folder, path));
  const kinds = new Map<string, FileChange['kind'] | null>([
    ...removed.map((path) => [path, 'gone'] as const),
    ...[...texts].map(([path, text]) => [path, writeText(join(folder, path), text)] as const),
    ...[...copies].map(([path, absolute]) => [path, linkFile(absolute, join(folder, path))] as const),
  ]);
  return [...kinds].flatMap(([path, kind]) => (kind === null ? [] : [{ file: join(folder, path), kind }]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** Writes a text, unless the file has it. Returns what has changed. */
function writeText(file: string, text: string): FileChange['kind'] | null {
  const old = textOf(file);
  if (old === text) return null;
  // What has this name may be a link to a file of the author, which must not be written to.
  rmSync(file, { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return old === null ? 'other' : 'written';
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Links a file of the author, which nothing in this folder is written to; copies it to another disk. */
function linkFile(from: string, to: string): FileChange['kind'] | null {
  const [source, target] = [statSync(from, { throwIfNoEntry: false }), statSync(to, { throwIfNoEntry: false })];
  // The author has deleted it since the folder was listed.
  if (source === undefined) return null;
  if (target?.size === source.size && target.mtimeMs === source.mtimeMs) return null;
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    utimesSync(to, source.atime, source.mtime);
  }
  return target === undefined ? 'other' : 'written';
}
