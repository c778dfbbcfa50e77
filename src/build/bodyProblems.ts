/** The problems of rendered bodies, as an author reads them: with the file, and the place in it. */

import { placeInFile } from '../content/post/cuts.ts';
import type { BodyInput, BodyProblem, Outcome } from '../markdown/model.ts';
import { reportedFile } from '../plan/siteTexts.ts';
import { withSeverity } from '../problems/problem.ts';
import type { CheckedBody, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';

/** Collects what the HTML of a body is made from. */
export function inputOf(site: Site, post: CheckedBody): BodyInput {
  const { file, title, body, keepsLineBreaks } = post;
  const { smartQuotes, emoji, media } = site.config;
  return {
    file,
    title,
    body,
    language: post.language ?? site.config.language,
    keepsLineBreaks,
    hasSmartQuotes: smartQuotes,
    hasEmoji: emoji,
    media,
  };
}

/** Returns the problems of a rendered body, or why there is no body. */
export function outcomeProblems(site: Site, post: CheckedBody, outcome: Outcome): Problem[] {
  return 'body' in outcome
    ? outcome.body.problems.map((problem) => bodyProblem(site, post, problem))
    : [failureProblem(site, post, outcome)];
}

/** Adds the place in the file to a problem that a plugin has reported. */
export function bodyProblem(site: Site, post: CheckedBody, { position, ...problem }: BodyProblem): Problem {
  const file = reportedFile(site, post);
  return withSeverity({ ...problem, file, ...placeInFile(post, position) }, site.config.problems);
}

/** Makes the problem of a body that was not rendered. As a warning, it says that the post is left out. */
export function failureProblem(site: Site, post: CheckedBody, failure: Extract<Outcome, { failed: string }>): Problem {
  const isTimeout = failure.failed === 'timeout';
  const problem = withSeverity(
    {
      rule: isTimeout ? 'parse-timeout' : 'parse-failed',
      file: reportedFile(site, post),
      message: `the markdown could not be rendered: ${failure.reason}`,
      hint: 'split a very long post; in a short one, look for long runs of *, _, [ or >, and put them into a code block',
    },
    site.config.problems,
  );
  return warns(problem) ? { ...problem, message: `${problem.message}, so it is left out` } : problem;
}

/** Whether a build goes on in spite of this problem. */
export function warns({ severity }: Problem): boolean {
  return severity === 'warn';
}
