/** Runs the commands `build` and `check`: shows progress, prints every problem, and ends with a summary line. */

import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { politeLimits } from '../check/politeRequests.ts';
import { reasonToRefuse } from '../disk/outputGuard.ts';
import type { SiteFolder } from '../extensions/model.ts';
import { isPage } from '../plan/entries.ts';
import { asAuthorSees, type Origin } from '../problems/origin.ts';
import { warns } from '../problems/problem.ts';
import type { Problem } from '../types/problem.ts';
import { buildSite } from './build.ts';
import type { BuildOptions, ClientSource } from './buildOptions.ts';
import { checkAfterBuild } from './checkAfterBuild.ts';
import type { Conversion } from './conversion.ts';
import {
  countOf,
  leftOutOf,
  printNext,
  printProblems,
  printSummary,
  printUnchecked,
  printWeights,
  secondsSince,
  shownOfRule,
} from './printReport.ts';
import { createProgress, type Progress } from './progress.ts';
import { type SiteReport, siteReportOf } from './siteReport.ts';

/** The settings of every command that reads content. cli/options.ts makes them from the command line. */
export type CommandSettings = Pick<
  BuildOptions,
  'packageRoot' | 'bundleFolder' | 'cacheFolder' | 'isInstalled' | 'content' | 'contentName' | 'base' | 'now' | 'limit'
> & { siteFolder: SiteFolder; fetches: boolean; conversion?: Conversion };

/**
 * Builds into `out` and prints a report. Returns the exit status: 0, 1 for problems, 2 if `out` must not be replaced.
 */
export async function build(settings: CommandSettings, out: string, client?: ClientSource): Promise<number> {
  const started = performance.now();
  const { conversion } = settings;
  const protectedPaths = [
    { path: settings.content, name: 'the content folder' },
    ...(conversion ? [{ path: conversion.root, name: 'the folder of your old blog' }] : []),
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
  const { onProblems, finish } = reportWhenInterrupted(progress, settings.conversion?.origin);
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
  const { report, isWritten } = result;
  printProblems(report.problems, conversion ? shownOfRule : Number.POSITIVE_INFINITY);
  const sizes = isWritten ? `${report.pages} pages, ${report.bytes} bytes, ` : 'nothing was written, ';
  printWeights(report);
  printNext(report, conversion?.origin);
  printSummary(report, conversion);
  console.log(`${sizes}${countOf(report.problems)}${leftOutOf(report)} in ${secondsSince(started)}`);
  return isWritten && report.problems.every(warns) ? 0 : 1;
}

/**
 * Runs all steps of a build that write nothing, as far as the last build into `out` has not found the same. With
 * `checksExternal`, also requests the links to other sites. Returns the exit status.
 */
export async function check(settings: CommandSettings, out: string, checksExternal: boolean): Promise<number> {
  const started = performance.now();
  const progress = createProgress(process.stderr);
  const steps = { onStep: progress.step, onProgress: progress.count };
  const origin = settings.conversion?.origin;
  const { onProblems, finish } = reportWhenInterrupted(progress, origin);
  const options = { ...prepareSettings(settings), ...steps, onProblems };
  const known = checksExternal ? null : await checkAfterBuild({ ...options, out, protectedPaths: [] });
  if (known !== null) {
    finish();
    progress.done();
    return printCheck(known, settings, started);
  }
  const { prepareSite } = await import('./prepare.ts');
  const prepared = await prepareSite(options);
  const { site, entries, problems } = prepared;
  if (checksExternal) {
    progress.step('outside links');
    const { checkOutsideLinks } = await import('../check/outsideLinks.ts');
    const outside = await checkOutsideLinks(prepared, { ...politeLimits, onProgress: progress.count });
    progress.done();
    problems.push(...outside.problems.map((problem) => asAuthorSees(problem, origin, site.settingsFile)));
    printUnchecked(outside.unchecked);
  }
  finish();
  progress.done();
  return printCheck({ ...siteReportOf(prepared), pages: entries.filter(isPage).length }, settings, started);
}

/** Prints the report of a check. Returns the exit status. */
function printCheck(report: SiteReport, { conversion }: CommandSettings, started: number): number {
  const { pages, problems } = report;
  printProblems(problems);
  printNext(report, conversion?.origin);
  printSummary(report, conversion);
  console.log(`${pages} pages, ${countOf(problems)}${leftOutOf(report)} in ${secondsSince(started)}`);
  return problems.every(warns) ? 0 : 1;
}

/** Completes the settings for `prepareSite`. */
export function prepareSettings(settings: CommandSettings) {
  const { bundleFolder, cacheFolder, content, conversion } = settings;
  return {
    ...settings,
    ...(conversion ? { origin: conversion.origin } : {}),
    worker: pathToFileURL(join(bundleFolder, 'worker.mjs')),
    pluginWorker: pathToFileURL(join(bundleFolder, 'pluginWorker.mjs')),
    relatedThread: pathToFileURL(join(bundleFolder, 'relatedThread.mjs')),
    writerThread: pathToFileURL(join(bundleFolder, 'writerThread.mjs')),
    checksumThread: pathToFileURL(join(bundleFolder, 'checksumThread.mjs')),
    publicFolder: publicFolderOf(settings),
    contentCache: join(cacheFolder, `content-${hash('sha256', content).slice(0, 16)}`),
    // This folder is outside the one that is named by the hash of the sources, so that images outlive a change of the
    // code.
    imageCache: join(dirname(cacheFolder), 'images'),
    includesDrafts: false,
    isRecordReadOnly: !['', '0', 'false'].includes(process.env.CI ?? ''),
  };
}

/** Prints the problems found so far if the command is interrupted, by Ctrl-C or by the time limit of a build server. */
function reportWhenInterrupted(progress: Progress, origin: Origin | undefined) {
  let found: Problem[] = [];
  const end = (signal: 'SIGINT' | 'SIGTERM') => {
    progress.done();
    printProblems(found.map((problem) => asAuthorSees(problem, origin, 'site.yaml')));
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

function publicFolderOf({ siteFolder }: CommandSettings): string {
  return join(siteFolder.path, 'public');
}
