/** `build` and `check` as the author sees them: progress, every problem, and one last line that sums up. */

import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { checkOutsideLinks, type OutsideReport } from '../check/outsideLinks.ts';
import { politeLimits } from '../check/politeRequests.ts';
import { reasonToRefuse } from '../disk/outputGuard.ts';
import { isPage } from '../plan/entries.ts';
import { formatProblem } from '../problems/formatProblem.ts';
import { sortProblems } from '../problems/problem.ts';
import { toPrintable } from '../text/controlCharacters.ts';
import type { Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { warns } from './bodyProblems.ts';
import { type BuildOptions, buildSite, type ClientSource } from './build.ts';
import { prepareSite } from './prepare.ts';
import { createProgress, type Progress } from './progress.ts';

/** What every command that reads content needs; made from the options of the command line. */
export type Settings = Pick<
  BuildOptions,
  'projectRoot' | 'cacheFolder' | 'worker' | 'content' | 'contentName' | 'base' | 'now' | 'limit'
>;

/** Builds into `out` and reports. Returns the exit status: 0, 1 for problems, 2 for a folder that is refused. */
export async function build(settings: Settings, out: string, client?: ClientSource): Promise<number> {
  const started = performance.now();
  const protectedPaths = [
    { path: settings.content, name: 'the content folder' },
    { path: publicFolderOf(settings), name: 'the public folder' },
    { path: settings.projectRoot, name: 'the project' },
    { path: process.cwd(), name: 'the working directory' },
  ];
  const refusal = await reasonToRefuse(out, protectedPaths);
  if (refusal !== null) {
    console.error(refusal);
    return 2;
  }
  const progress = createProgress(process.stderr);
  const steps = { onStep: progress.step, onProgress: progress.count };
  const { onProblems, finish } = sayingWhenEnded(progress);
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
  const sizes = result.written ? `${result.pages} pages, ${result.bytes} bytes, ` : 'nothing was written, ';
  printNext(result.site);
  console.log(`${sizes}${countOf(result.problems)}${leftOut(result.site)} in ${seconds(started)}`);
  return result.written && result.problems.every(warns) ? 0 : 1;
}

/** Does all of a build but the writing; `external` tries the links to other sites too. Returns the exit status. */
export async function check(settings: Settings, external: boolean): Promise<number> {
  const started = performance.now();
  const progress = createProgress(process.stderr);
  const steps = { onStep: progress.step, onProgress: progress.count };
  const { onProblems, finish } = sayingWhenEnded(progress);
  const prepared = await prepareSite({ ...prepareSettings(settings), ...steps, onProblems });
  const { site, entries, problems } = prepared;
  if (external) {
    progress.step('outside links');
    const outside = await checkOutsideLinks(prepared, { ...politeLimits, onProgress: progress.count });
    progress.done();
    problems.push(...outside.problems);
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

/** What build, check and dev hand to prepareSite. */
export function prepareSettings(settings: Settings) {
  const { cacheFolder, content } = settings;
  return {
    ...settings,
    publicFolder: publicFolderOf(settings),
    cacheFile: join(cacheFolder, `bodies-${hash('sha256', content).slice(0, 16)}.json`),
    // Beside the folder that is named after the sources, so that a change of the code encodes nothing again.
    imageCache: join(dirname(cacheFolder), 'images'),
    drafts: false,
    recordOnly: !['', '0', 'false'].includes(process.env.CI ?? ''),
  };
}

/** A command that is ended, by a limit of a build server or with Ctrl-C, prints what it has found until then. */
function sayingWhenEnded(progress: Progress) {
  let found: Problem[] = [];
  const end = (signal: 'SIGINT' | 'SIGTERM') => {
    progress.done();
    printProblems(found);
    console.error(`Ended by ${signal}: there may be more problems than these ${found.length}.`);
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

/** All problems, failing ones last, so that they are what the author sees first above the prompt. */
export function printProblems(problems: Problem[]): void {
  const sorted = sortProblems(problems);
  for (const problem of [...sorted.filter(warns), ...sorted.filter((problem) => !warns(problem))]) {
    console.error(`${formatProblem(problem)}\n`);
  }
}

/** Links that may be right or wrong: a host that refuses programs, or that does not answer today. */
function printUnchecked(unchecked: OutsideReport['unchecked']): void {
  if (unchecked.length === 0) return;
  const lines = unchecked.map(({ url, reason }) => `  ${url}  ${reason}`);
  console.error(toPrintable(`Could not be checked:\n${lines.join('\n')}\n`));
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

/** Read by the deploy workflow too, which builds again when that day has come. */
function printNext({ leftOut: { next }, contentName, config }: Site): void {
  if (next !== null)
    console.log(toPrintable(`next scheduled: ${contentName}/${next.file} on ${next.day} ${config.timezone}`));
}

function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function publicFolderOf({ projectRoot }: Settings): string {
  return join(projectRoot, 'public');
}
