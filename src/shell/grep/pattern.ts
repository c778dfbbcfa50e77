/** Compiles the patterns of a grep command line into one regular expression of JavaScript. */

import { literal, wordCharacter } from './patternTokens.ts';
import { translate } from './translate.ts';

type PatternKind = 'basic' | 'extended' | 'fixed';

export type PatternOptions = { kind: PatternKind; ignoreCase: boolean; wholeWord: boolean; wholeLine: boolean };

/** The arguments of `RegExp`, as plain data that can be posted to a worker. */
export type Pattern = { source: string; flags: string };

/**
 * Returns an expression that matches where any of the patterns does, or the error that GNU grep reports. The typographic
 * apostrophe ’ and the straight one match each other.
 */
export function compilePatterns(
  patterns: readonly string[],
  { kind, ignoreCase, wholeWord, wholeLine }: PatternOptions,
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
  return { source: bounded(any, wholeWord, wholeLine), flags: ignoreCase ? 'sui' : 'su' };
}

function bounded(source: string, wholeWord: boolean, wholeLine: boolean): string {
  if (wholeLine) return `^(?:${source})$`;
  return wholeWord ? `(?<!${wordCharacter})(?:${source})(?!${wordCharacter})` : source;
}
