/** Matches paths against the patterns with which settings leave files out: `drafts/**`, `*.wip.md`, `{a,b}/[cd]?.md`. */
import { createPatternStates, isMatch } from './patternStates.ts';

/**
 * Returns a function that tells whether one of the patterns names a path, or a folder that it is in. Patterns and paths are
 * relative to the same folder. `*` and `?` stand for characters of one name, and `**` for any number of folders. The time
 * grows no faster than the patterns and the path, however many stars a pattern has.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const named = patterns.map(withoutEnds).filter((pattern) => pattern !== '');
  if (named.length === 0) return () => false;
  const states = createPatternStates(named);
  return (path) => isMatch(states, path);
}

/** Returns the patterns of a file such as `.gitignore`, in which a name without a slash is in any folder. Exceptions do not count. */
export function ignoreFilePatterns(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '' && !/^[#!]/.test(line));
  return patterns.map((line) => (/\/./.test(line) ? line.replace(/^\//, '') : `**/${line}`));
}

/** Removes `./` and `/` before a pattern, and `/` and `/**` behind it. */
function withoutEnds(pattern: string): string {
  return pattern.trim().replace(/^(?:\.?\/)+|(?:\/\*\*)?\/*$/g, '');
}
