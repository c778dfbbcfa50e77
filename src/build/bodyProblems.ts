/** Turns the problems of rendered bodies into those of files, with the position in the file. */

import { placeInFile } from '../content/post/cuts.ts';
import { componentsIn } from '../extensions/components/componentsIn.ts';
import type { Component } from '../extensions/model.ts';
import { maskVariables, unmaskVariables } from '../extensions/slots/variables.ts';
import type { BodyInput, BodyProblem, Outcome } from '../markdown/model.ts';
import { reportedFile } from '../plan/siteTexts.ts';
import { type RawProblem, warns, withSeverity } from '../problems/problem.ts';
import type { CheckedBody, Site } from '../types/content.ts';
import type { Problem } from '../types/problem.ts';
import { wordsFor } from '../words/wordsFor.ts';

/** Returns the input for rendering a body. */
export function inputOf(
  site: Pick<Site, 'config' | 'markdownPlugins'>,
  post: CheckedBody,
  components: Component[] = [],
): BodyInput {
  const { file, title, body, keepsLineBreaks } = post;
  const language = post.language ?? site.config.language;
  const words = wordsFor(site, language);
  const { smartQuotes, emoji, media, scripts } = site.config;
  const format = post.beside?.format ?? 'markdown';
  return {
    file,
    format,
    title,
    // The variables of a component are those of its element, not of the page.
    body: post.beside && format !== 'component' ? maskVariables(body) : body,
    language,
    words: words.language === language ? words.body : { ...words.body, lang: words.language },
    keepsLineBreaks,
    hasSmartQuotes: smartQuotes,
    hasEmoji: emoji,
    media: format === 'head' ? scripts : media,
    ...componentsIn(body, components),
    plugins: format === 'markdown' ? site.markdownPlugins : [],
  };
}

/** Returns the problems of a rendered body, or the reason why it was not rendered. */
export function outcomeProblems(site: Site, post: CheckedBody, outcome: Outcome): Problem[] {
  return 'body' in outcome
    ? outcome.body.problems.map((problem) => bodyProblem(site, post, problem))
    : [failureProblem(site, post, outcome)];
}

/** Adds the file, and the position in it, to a problem that a plugin has reported. */
export function bodyProblem(site: Site, post: CheckedBody, { position, ...problem }: BodyProblem): Problem {
  const file = reportedFile(site, post);
  const message = unmaskVariables(problem.message);
  return withSeverity({ ...problem, message, file, ...placeInFile(post, position) }, site.config.problems);
}

/** Returns the problem of a body that was not rendered. If it is a warning, it says that the post is left out. */
export function failureProblem(site: Site, post: CheckedBody, failure: Extract<Outcome, { failed: string }>): Problem {
  const isTimeout = failure.failed === 'timeout';
  const problem = withSeverity(
    failure.failed === 'plugin'
      ? pluginFailure(site, post, failure)
      : {
          rule: isTimeout ? 'parse-timeout' : 'parse-failed',
          file: reportedFile(site, post),
          message: `the markdown could not be rendered: ${failure.reason}`,
          hint: 'split a very long post; in a short one, look for long runs of *, _, [ or >, and put them into a code block',
        },
    site.config.problems,
  );
  return warns(problem) ? { ...problem, message: `${problem.message}, so it is left out` } : problem;
}

function pluginFailure(
  site: Site,
  post: CheckedBody,
  { reason, by }: Extract<Outcome, { failed: 'plugin' }>,
): RawProblem {
  const place = by.place === null ? '' : `, in ${by.place}`;
  const message = `the hook markdown of the plugin ${by.plugin} failed${place}: ${reason}`;
  return { rule: 'plugin-failed', file: reportedFile(site, post), message, hint: 'correct the plugin, or remove it' };
}
