/** Reads one text file of the site folder. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTextFile } from '../content/files/readTextFile.ts';
import type { RawProblem } from '../problems/problem.ts';
import type { SiteFile, SiteFolder } from './model.ts';

/** A larger file shapes no site: all pages would carry it. */
const maximumBytes = 1_000_000;

/** Returns the file, or null if it is missing. Adds a problem if it cannot be read. `file` is relative to the folder. */
export function readSiteFile(folder: SiteFolder, file: string, problems: RawProblem[]): SiteFile | null {
  const absolute = join(folder.path, file);
  const name = siteFileName(folder, file);
  if (!existsSync(absolute)) return null;
  const read = readTextFile({ file, absolute }, folder.name, maximumBytes);
  if ('text' in read) return { name, absolute, text: read.text };
  problems.push({ ...read.problem, file: name });
  return null;
}

/** Returns how problems name a file of the site folder. */
export function siteFileName({ name }: SiteFolder, file: string): string {
  return name === '' ? file : `${name}/${file}`;
}
