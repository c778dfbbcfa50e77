/** Checks the site after an edit of the texts of a few posts, by what the last build has found. */
import type { BuildOptions } from '../buildOptions.ts';
import { changedInputs, readInputs } from '../inputs.ts';
import { readLastBuild } from '../lastBuild.ts';
import type { SiteReport } from '../siteReport.ts';
import { readEdit } from './readEdit.ts';

/** Returns the report of a build that would be made now. Returns null if the whole site must be checked. */
export async function checkEdit(options: BuildOptions): Promise<SiteReport | null> {
  const inputs = readInputs(options);
  const last = inputs && readLastBuild(options);
  const changed = last && changedInputs(last.inputs, inputs);
  if (!changed || last.report.problems.some(({ rule }) => foundWhenWritten.has(rule))) return null;
  if (changed.length === 0) return last.report;
  return (await readEdit(options, { inputs, last, changed })) && last.report;
}

/** The rules of problems that only a build finds, when it writes. */
const foundWhenWritten = new Set(['host-limit', 'search-unbuilt', 'paths-lock-unwritable', 'kept-file-damaged']);
