/** Prepares a site for a build or a check: reads, plans, renders and checks everything, and writes nothing. */

import { unreadProblems } from '../content/files/unreadFiles.ts';
import { compressedClaims } from '../disk/precompress.ts';
import { pageChanges } from '../documents/pluginPages.ts';
import { slotProblems } from '../documents/slots/slotProblems.ts';
import type { Outcome } from '../markdown/model.ts';
import { renderPosts } from '../markdown/renderPosts.ts';
import { RenderThread } from '../markdown/workers/renderThread.ts';
import { checkLinks } from '../plan/checkLinks.ts';
import { checkPaths, withoutClashes } from '../plan/checkPaths.ts';
import type { Bodies, Entry, Planned, Prepared } from '../plan/model.ts';
import { withSiteTexts } from '../plan/siteTexts.ts';
import { asAuthorSees, type Origin } from '../problems/origin.ts';
import { warns, withSeverity } from '../problems/problem.ts';
import { plannedProblems } from '../publish/hosts/limits.ts';
import type { Problem } from '../types/problem.ts';
import { bodyProblem, failureProblem, inputOf, outcomeProblems } from './bodyProblems.ts';
import { type PicturesOptions, withPictures } from './pictures.ts';
import { planWhole, readContent } from './planContent.ts';
import type { PrepareOptions } from './prepareOptions.ts';
import { lastReadings } from './readings.ts';
import { startRelating } from './relating.ts';
import { yieldToEventLoop } from './timeSlices.ts';

/**
 * Reads, plans and renders the content. Problems are collected, never thrown. If all problems are warnings, a post that
 * could not be rendered is left out and the site is planned again, because no list, feed or neighbour may name that
 * post.
 */
export async function prepareSite(options: PrepareOptions): Promise<Prepared> {
  options.onStep('read');
  const thread = new RenderThread(options);
  const readings = lastReadings(options);
  try {
    const leftOut = new Map<string, Problem>();
    for (;;) {
      const planned = await planWhole(await readContent({ ...options, readings, without: new Set(leftOut.keys()) }));
      planned.problems.push(...leftOut.values());
      options.onStep('render');
      const outcomes = await renderPlanned(planned, thread, options);
      const failed = failedPosts(planned, outcomes, options.origin);
      const onlyWarns = [...planned.problems, ...failed.values()].every(warns);
      if (failed.size === 0 || !onlyWarns) return await prepareRendered(planned, outcomes, options);
      for (const [file, problem] of failed) leftOut.set(file, problem);
    }
  } finally {
    readings.save();
    await thread.close();
  }
}

/** Prepares the pages of a planned site, with all problems. `outcomes` are in the order of `planned.toRender`. */
export async function prepareRendered(
  planned: Planned,
  outcomes: Outcome[],
  options: PicturesOptions &
    Pick<PrepareOptions, 'content' | 'origin' | 'onProblems' | 'relatedThread' | 'contentCache'> & {
      signal?: AbortSignal;
    },
): Promise<Prepared> {
  const { posts, toRender, table } = planned;
  const { origin } = options;
  const problems = [...planned.problems];
  options.onProblems?.(problems);
  const bodies = bodiesOf(planned, outcomes, problems);
  const site = withSiteTexts(planned.site, bodies);
  const relate = startRelating(site, bodies, options);
  options.onStep('check');
  problems.push(...checkLinks(site, toRender, bodies, table));
  problems.push(...slotProblems(planned, bodies));
  await yieldToEventLoop(options.signal);
  const isFailing = !problems.every(warns);
  // Images of files with faulty front matter are checked too, unless that would publish them.
  if (!isFailing) for (const { file } of site.faultyFiles) bodies.delete(file);
  const { onBodies = null, ...others } = options;
  const pictures = onBodies === null || isFailing ? others : { ...others, onBodies };
  const prepared = await withPictures({ ...planned, site }, posts, bodies, pictures, problems);
  await yieldToEventLoop(options.signal);
  const entries = await checkEntries(prepared, options.content, problems);
  const whole = { ...prepared, entries, related: await relate() };
  const pages = problems.every(warns)
    ? await pageChanges(entries, whole)
    : { changes: prepared.pageChanges, problems: [] };
  problems.push(...pages.problems.map((problem) => withSeverity(problem, site.config.problems)));
  planned.plugins.save();
  const named = problems.map((problem) => asAuthorSees(problem, origin, site.settingsFile));
  const converted = (origin?.problems() ?? []).map((problem) => withSeverity(problem, site.config.problems));
  return { ...whole, pageChanges: pages.changes, problems: [...named, ...converted] };
}

/** Renders all bodies, and reports the problems of each as soon as it is rendered. */
async function renderPlanned(
  { site, toRender, table, problems, extensions }: Planned,
  started: RenderThread,
  options: PrepareOptions,
): Promise<Outcome[]> {
  const found = [...problems];
  options.onProblems?.(found);
  const onOutcome = (outcome: Outcome, index: number) => {
    const post = toRender[index];
    if (post) found.push(...outcomeProblems(site, post, outcome));
  };
  const inputs = toRender.map((post) => inputOf(site, post, extensions.components.list));
  return renderPosts(inputs, { ...options, table, started, onOutcome });
}

/** Returns the problem of each post that could not be rendered, or must not be published, by file. */
function failedPosts({ site, posts }: Planned, outcomes: Outcome[], origin?: Origin): Map<string, Problem> {
  const failed = new Map<string, Problem>();
  posts.forEach((post, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) return;
    if ('failed' in outcome) failed.set(post.file, failureProblem(site, post, outcome));
    else if (origin !== undefined) {
      const withheld = outcome.body.problems.find(({ rule }) => origin.withheldRules.has(rule));
      if (withheld !== undefined) failed.set(post.file, bodyProblem(site, post, withheld));
    }
  });
  return failed;
}

/** Returns the rendered bodies by file. Adds the problems of all bodies to `problems`. */
function bodiesOf({ site, toRender }: Planned, outcomes: Outcome[], problems: Problem[]): Bodies {
  const bodies: Bodies = new Map();
  toRender.forEach((post, index) => {
    const outcome = outcomes[index];
    if (!outcome) return;
    if ('body' in outcome) bodies.set(post.file, outcome.body);
    problems.push(...outcomeProblems(site, post, outcome));
  });
  return bodies;
}

/**
 * Checks the entries, and adds to `problems`. Returns the entries; if clashes are only warnings, one entry of each
 * clash.
 */
async function checkEntries({ site, entries }: Prepared, content: string, problems: Problem[]): Promise<Entry[]> {
  const published = new Set(entries.map(({ path }) => path));
  for (const problem of unreadProblems(site.assets, published, site.contentName))
    problems.push(withSeverity(problem, site.config.problems));
  const clashes = checkPaths(site, [...entries, ...compressedClaims(site, entries)]);
  problems.push(...clashes, ...(await plannedProblems(site, entries, content)));
  const canLeaveOut = clashes.length > 0 && clashes.every(warns);
  return canLeaveOut ? withoutClashes(entries) : entries;
}
