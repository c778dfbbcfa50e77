/** Checks the site by what the last build has found, if nothing but the texts of a few posts has changed since. */
import type { BuildOptions } from './buildOptions.ts';
import { changedInputs, readInputs } from './inputs.ts';
import { readLastBuild } from './lastBuild.ts';
import type { SiteReport } from './siteReport.ts';

/** Returns the report of a build that would be made now. Returns null if the whole site must be checked. */
export async function checkAfterBuild(options: BuildOptions): Promise<SiteReport | null> {
  const inputs = readInputs(options);
  const last = inputs && readLastBuild(options);
  const changed = last && changedInputs(last.inputs, inputs);
  if (!changed || last.report.problems.some(({ rule }) => foundWhenWritten.has(rule))) return null;
  if (changed.length === 0) return last.report;
  const { readEdit } = await import('./edit/readEdit.ts');
  return (await readEdit(options, { inputs, last, changed })) && last.report;
}

/** The rules of problems that only a build finds, when it writes. */
const foundWhenWritten = new Set(['host-limit', 'search-unbuilt', 'paths-lock-unwritable', 'kept-file-damaged']);
