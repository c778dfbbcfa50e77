/** Runs the commands `build` and `check`: shows progress, prints every problem, and ends with a summary line. */

import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkOutsideLinks, type OutsideReport } from '../check/outsideLinks.ts';
import { politeLimits } from '../check/politeRequests.ts';
import { reasonToRefuse } from '../disk/outputGuard.ts';
import { fontBytes, fontsBudget } from '../extensions/fonts/subsetFonts.ts';
import type { Extensions, SiteFolder } from '../extensions/model.ts';
import { stylesheetBudget } from '../extensions/theme/themeStylesheet.ts';
import { isPage } from '../plan/entries.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import { sortProblems } from '../problems/problem.ts';
import { withSettingsName } from '../problems/settingsName.ts';
import { toPrintable } from '../text/controlCharacters.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { warns } from './bodyProblems.ts';
import { type BuildOptions, buildSite, type ClientSource } from './build.ts';
import { prepareSite } from './prepare.ts';
import { createProgress, type Progress } from './progress.ts';

/** The settings of every command that reads content. cli/options.ts makes them from the command line. */
export type SiteSettings = Pick<
  BuildOptions,
  'packageRoot' | 'bundleFolder' | 'cacheFolder' | 'isInstalled' | 'content' | 'contentName' | 'base' | 'now' | 'limit'
> & { siteFolder: SiteFolder; fetches: boolean };

/**
 * Builds into `out` and prints a report. Returns the exit status: 0, 1 for problems, 2 if `out` must not be replaced.
 */
export async function build(settings: SiteSettings, out: string, client?: ClientSource): Promise<number> {
  const started = performance.now();
  const protectedPaths = [
    { path: settings.content, name: 'the content folder' },
    { path: publicFolderOf(settings), name: 'the public folder' },
    { path: settings.siteFolder.path, name: 'the site folder' },
    { path: settings.packageRoot, name: 'catpost itself' },
    { path: process.cwd(), name: 'the working directory' },
  ];
  const refusal = await reasonToRefuse(out, protectedPaths);
  if (refusal !== null) {
    console.error(refusal);
    return 2;
  }
  const progress = createProgress(process.stderr);
  const steps = { onStep: progress.step, onProgress: progress.count };
  const { onProblems, finish } = reportWhenInterrupted(progress);
  const result = await buildSite({
    ...prepareSettings(settings),
    ...steps,
    onProblems,
    out,
    protectedPaths,
    ...(client ? { client } : {}),
    ...settings,
  });
  finish();
  progress.done();
  printProblems(result.problems);
  const sizes = result.isWritten ? `${result.pages} pages, ${result.bytes} bytes, ` : 'nothing was written, ';
  printWeights(result.extensions);
  printNext(result.site);
  console.log(`${sizes}${countOf(result.problems)}${leftOut(result.site)} in ${seconds(started)}`);
  return result.isWritten && result.problems.every(warns) ? 0 : 1;
}

/**
 * Runs all steps of a build that write nothing. With `checksExternal`, also requests the links to other sites. Returns
 * the exit status.
 */
export async function check(settings: SiteSettings, checksExternal: boolean): Promise<number> {
  const started = performance.now();
  const progress = createProgress(process.stderr);
  const steps = { onStep: progress.step, onProgress: progress.count };
  const { onProblems, finish } = reportWhenInterrupted(progress);
  const prepared = await prepareSite({ ...prepareSettings(settings), ...steps, onProblems });
  const { site, entries, problems } = prepared;
  if (checksExternal) {
    progress.step('outside links');
    const outside = await checkOutsideLinks(prepared, { ...politeLimits, onProgress: progress.count });
    progress.done();
    problems.push(...outside.problems.map((problem) => withSettingsName(problem, site.settingsFile)));
    printUnchecked(outside.unchecked);
  }
  finish();
  progress.done();
  printProblems(problems);
  const pages = entries.filter(isPage).length;
  printNext(site);
  console.log(`${pages} pages, ${countOf(problems)}${leftOut(site)} in ${seconds(started)}`);
  return problems.every(warns) ? 0 : 1;
}

/** Completes the settings for `prepareSite`. */
export function prepareSettings(settings: SiteSettings) {
  const { bundleFolder, cacheFolder, content } = settings;
  return {
    ...settings,
    worker: pathToFileURL(join(bundleFolder, 'worker.mjs')),
    pluginWorker: pathToFileURL(join(bundleFolder, 'pluginWorker.mjs')),
    checksumThread: pathToFileURL(join(bundleFolder, 'checksumThread.mjs')),
    publicFolder: publicFolderOf(settings),
    cacheFile: join(cacheFolder, `bodies-${hash('sha256', content).slice(0, 16)}.json`),
    // This folder is outside the one that is named by the hash of the sources, so that images outlive a change of the
    // code.
    imageCache: join(dirname(cacheFolder), 'images'),
    includesDrafts: false,
    isRecordReadOnly: !['', '0', 'false'].includes(process.env.CI ?? ''),
  };
}

/** Prints all problems. The failing ones are last, where the author sees them first. */
export function printProblems(problems: Problem[]): void {
  const sorted = sortProblems(problems);
  for (const problem of [...sorted.filter(warns), ...sorted.filter((problem) => !warns(problem))]) {
    console.error(`${formatProblem(problem)}\n`);
  }
}

/** Prints the problems found so far if the command is interrupted, by Ctrl-C or by the time limit of a build server. */
function reportWhenInterrupted(progress: Progress) {
  let found: Problem[] = [];
  const end = (signal: 'SIGINT' | 'SIGTERM') => {
    progress.done();
    printProblems(found);
    console.error(`Interrupted by ${signal} after ${found.length} problems; there may be more.`);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  return {
    onProblems: (problems: Problem[]) => {
      found = problems;
    },
    finish: () => process.off('SIGINT', end).off('SIGTERM', end),
  };
}

/** Prints the links that could not be checked, because their host refuses programs or does not answer today. */
function printUnchecked(unchecked: OutsideReport['unchecked']): void {
  if (unchecked.length === 0) return;
  const lines = unchecked.map(({ url, reason }) => `  ${url}  ${reason}`);
  console.error(toPrintable(`These links could not be checked:\n${lines.join('\n')}\n`));
}

/** Prints the size of what the author adds to every page, and how large it may be. */
function printWeights({ stylesheet, fonts }: Extensions): void {
  if (stylesheet) console.log(`${stylesheet.name}: ${stylesheet.bytes} of ${stylesheetBudget} bytes (gzip)`);
  if (fonts.length > 0) console.log(`fonts: ${fontBytes(fonts)} of ${fontsBudget} bytes`);
}

function countOf(problems: Problem[]): string {
  const warnings = problems.filter(warns).length;
  const failing = problems.length - warnings;
  const text = `${failing} ${failing === 1 ? 'problem' : 'problems'}`;
  return warnings === 0 ? text : `${text}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

function leftOut({ leftOut: { next: _, ...counts } }: Site): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.map(([name, count]) => `, ${name}: ${count}`).join('');
}

/** Prints the next scheduled post. The deploy workflow reads this line and builds again on that day. */
function printNext({ leftOut: { next }, contentName, config }: Site): void {
  if (next !== null)
    console.log(toPrintable(`next scheduled: ${contentName}/${next.file} on ${next.day} ${config.timezone}`));
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function publicFolderOf({ siteFolder }: SiteSettings): string {
  return join(siteFolder.path, 'public');
}
