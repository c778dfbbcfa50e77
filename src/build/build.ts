/** The build from top to bottom: makes as little as the last build leaves to do. */

import { startEarly } from '../markdown/workers/runningWorker.ts';
import type { BuildResult } from './buildAnew.ts';
import type { BuildOptions } from './buildOptions.ts';
import { changedInputs, type Inputs, readInputs } from './inputs.ts';
import { type LastBuild, readLastBuild } from './lastBuild.ts';
import { checkLastOutput, type LastOutput } from './lastOutput.ts';
import type { SiteReport } from './siteReport.ts';

/**
 * Builds the site into `out`. Writes nothing if there is a failing problem, or if nothing has changed since the last
 * build. Throws an expected error if `out` must not be replaced. Code that a build without
 * changes does not need is imported later, because that takes 0.15 s.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const last = readLastBuild(options);
  const output = last && checkLastOutput(options, last);
  const inputs = readInputs(options);
  const report = last && output && inputs && (await reportAfterChanges(options, inputs, last, output));
  if (report) return { report, isWritten: true };
  const { buildAnew } = await import('./buildAnew.ts');
  return buildAnew(options, inputs, output);
}

/** Returns the report of a build that had little or nothing to do. Returns null if the site must be built anew. */
async function reportAfterChanges(
  options: BuildOptions,
  inputs: Inputs,
  last: LastBuild,
  output: LastOutput,
): Promise<SiteReport | null> {
  const changed = changedInputs(last.inputs, inputs);
  if (changed === null) return null;
  if (changed.length === 0) return (await output.isWhole()) ? last.report : null;
  startEarly(options.worker);
  const { buildEdit } = await import('./edit/buildEdit.ts');
  return buildEdit(options, { inputs, last, changed, output });
}
