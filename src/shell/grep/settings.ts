/** Reads the options of a grep over files. */
import type { ReadonlyOptions } from '../command.ts';
import { compilePatterns, type Pattern } from './pattern.ts';

/** The settings of a grep over files. */
export type GrepSettings = {
  pattern: Pattern;
  isInverted: boolean;
  /** What is printed of each file; the names of files that have a selected line, or of those that have none. */
  output: 'lines' | 'count' | 'names with match' | 'names without match' | 'nothing';
  isOnlyMatching: boolean;
  hasLineNumbers: boolean;
  /** The most lines that are selected in one file. */
  maxCount: number;
  linesBefore: number;
  linesAfter: number;
  /** Whether `--` separates groups of lines: wherever context is asked for, even of no lines. */
  hasSeparators: boolean;
};

/** Returns the settings, or the error that GNU grep reports. */
export function readGrepSettings(
  given: ReadonlyOptions,
  patterns: readonly string[],
): GrepSettings | { error: string } {
  if (given.has('perl-regexp')) return { error: '-P is not supported: -E can do most of it' };
  const kinds = ['extended-regexp', 'fixed-strings', 'basic-regexp'].filter((kind) => given.has(kind));
  if (kinds.length > 1) return { error: 'conflicting matchers specified' };
  const filter = ['tag', 'since', 'until', 'title'].find((option) => given.has(option));
  if (filter !== undefined && !given.has('recursive')) {
    return { error: `--${filter} needs a search of the site: name no files` };
  }
  const pattern = compilePatterns(patterns, {
    kind: given.has('fixed-strings') ? 'fixed' : given.has('extended-regexp') ? 'extended' : 'basic',
    ignoresCase: given.has('ignore-case'),
    matchesWords: given.has('word-regexp'),
    matchesLines: given.has('line-regexp'),
  });
  if ('error' in pattern) return pattern;
  const around = given.value('context') ?? given.value('#') ?? '0';
  const [before, after] = [given.value('before-context') ?? around, given.value('after-context') ?? around];
  const invalid = [before, after].find((length) => !/^\d+$/.test(length));
  if (invalid !== undefined) return { error: `${invalid}: invalid context length argument` };
  const maxCount = given.value('max-count');
  if (maxCount !== null && !/^-?\d+$/.test(maxCount)) return { error: 'invalid max count' };
  return {
    pattern,
    isInverted: given.has('invert-match'),
    output: readOutput(given),
    isOnlyMatching: given.has('only-matching'),
    hasLineNumbers: given.has('line-number'),
    maxCount: maxCount === null || maxCount.startsWith('-') ? Number.POSITIVE_INFINITY : Number(maxCount),
    linesBefore: Number(before),
    linesAfter: Number(after),
    hasSeparators: given.last(['context', '#', 'before-context', 'after-context']) !== null,
  };
}

function readOutput(given: ReadonlyOptions): GrepSettings['output'] {
  if (given.has('quiet')) return 'nothing';
  const names = given.last(['files-without-match', 'files-with-matches']);
  if (names !== null) return names === 'files-with-matches' ? 'names with match' : 'names without match';
  return given.has('count') ? 'count' : 'lines';
}
