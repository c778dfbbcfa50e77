/** Compiles the patterns of a grep command line into one regular expression of JavaScript. */

import { literal, wordCharacter } from './patternTokens.ts';
import { translate } from './translate.ts';

type PatternKind = 'basic' | 'extended' | 'fixed';

/** How patterns are read, and what a match must be: any part of a line, whole words, or a whole line. */
export type PatternOptions = { kind: PatternKind; ignoresCase: boolean; matchesWords: boolean; matchesLines: boolean };

/** The arguments of `RegExp`, as plain data that can be posted to a worker. */
export type Pattern = { source: string; flags: string };

/**
 * Returns an expression that matches if any of the patterns does, or the error that GNU grep reports. The typographic
 * apostrophe ’ and the straight one match each other.
 */
export function compilePatterns(
  patterns: readonly string[],
  { kind, ignoresCase, matchesWords, matchesLines }: PatternOptions,
): Pattern | { error: string } {
  const sources: string[] = [];
  let groups = 0;
  for (const text of patterns) {
    const translated =
      kind === 'fixed' ? { source: [...text].map(literal).join(''), groups } : translate(text, kind, groups);
    if ('error' in translated) return translated;
    sources.push(translated.source);
    groups = translated.groups;
  }
  const any = sources.length === 1 ? sources.join() : sources.map((source) => `(?:${source})`).join('|');
  return { source: bounded(any, matchesWords, matchesLines), flags: ignoresCase ? 'sui' : 'su' };
}

function bounded(source: string, matchesWords: boolean, matchesLines: boolean): string {
  if (matchesLines) return `^(?:${source})$`;
  return matchesWords ? `(?<!${wordCharacter})(?:${source})(?!${wordCharacter})` : source;
}
