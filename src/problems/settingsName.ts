/** Names the file with the settings in problems. */
import type { Problem } from '../types/problem.ts';

/**
 * Returns the problem with `settingsFile` in the place of site.yaml, in its file and its texts. Every step says
 * `site.yaml`, the name that most sites have, and few steps know whether the site has site.config.ts instead.
 */
export function withSettingsName(problem: Problem, settingsFile: string): Problem {
  if (settingsFile === 'site.yaml') return problem;
  const named = (text: string) => text.replaceAll(/(?<![\w/.-])site\.yaml(?![\w-])/g, settingsFile);
  const file = problem.file.replace(/(^|\/)site\.yaml$/, `$1${settingsFile}`);
  return { ...problem, file, message: named(problem.message), hint: named(problem.hint) };
}
