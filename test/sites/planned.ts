/** Reads a site from the files of a test and plans its paths, without rendering any body. */

import { join } from 'node:path';
import { planSite } from '../../src/build/plan.ts';
import { readSite } from '../../src/content/readSite.ts';
import { contentsOf } from '../../src/documents/entryContents.ts';
import type { Entry, PublicFile } from '../../src/plan/model.ts';
import type { Site } from '../../src/types/content.ts';
import type { Problem } from '../../src/types/problem.ts';
import { type Files, folderOf } from '../temporaryFolder.ts';
import { templateOf } from './preparedSite.ts';
import { preparedWith } from './preparedWith.ts';

/** A planned site. `textAt` returns the text of an entry by its path. */
export type Planned = { site: Site; plan: Entry[]; problems: Problem[]; textAt: (path: string) => string };

/** Returns the site and its plan. `files` are those of `content/`; drafts are included only if `includesDrafts` is true. */
export async function planned(files: Files, publicFiles: PublicFile[] = [], includesDrafts = false): Promise<Planned> {
  const content = join(await folderOf(files));
  const options = { content, contentName: 'content', base: null, now: '2026-06-01', includesDrafts };
  const { site, problems } = await readSite(options);
  const plan = planSite(site, publicFiles);
  return { site, plan, problems, textAt: (path) => textOf(site, plan, path) };
}

/** Returns the text of a file that needs no rendered body. */
export function textOf(site: Site, plan: Entry[], path: string): string {
  const entry = plan.find((candidate) => candidate.path === path);
  if (!entry) throw new Error(`${path} is not planned.`);
  const contents = contentsOf(entry, preparedWith(site, { entries: plan }), [], templateOf(site));
  if ('copy' in contents) throw new Error(`${path} is a copy.`);
  return contents.text;
}
