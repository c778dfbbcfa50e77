/** The options of grep over files -> what it does, or what GNU says of them. */
import type { ReadonlyOptions } from '../command.ts';
import { compilePatterns, type Pattern } from './pattern.ts';

export type Settings = {
  pattern: Pattern;
  invert: boolean;
  /** Lines of one file. */
  most: number;
  numbers: boolean;
  onlyMatching: boolean;
  quiet: boolean;
  /** Only names, of files that match or of those that do not. */
  list: 'matching' | 'others' | null;
  count: boolean;
  before: number;
  after: number;
  /** Whether `--` stands between groups of lines: with any context, also with one of no lines. */
  grouped: boolean;
};

export function readSettings(given: ReadonlyOptions, patterns: readonly string[]): Settings | { fault: string } {
  if (given.has('perl-regexp')) return { fault: 'there are no Perl patterns here: -E has most of what they do' };
  const kinds = ['extended-regexp', 'fixed-strings', 'basic-regexp'].filter((kind) => given.has(kind));
  if (kinds.length > 1) return { fault: 'conflicting matchers specified' };
  const filter = ['tag', 'since', 'until', 'title'].find((option) => given.has(option));
  if (filter !== undefined && !given.has('recursive'))
    return { fault: `--${filter} is for a search of the site: name no files` };
  const pattern = compilePatterns(patterns, {
    kind: given.has('fixed-strings') ? 'fixed' : given.has('extended-regexp') ? 'extended' : 'basic',
    ignoreCase: given.has('ignore-case'),
    wholeWord: given.has('word-regexp'),
    wholeLine: given.has('line-regexp'),
  });
  if ('fault' in pattern) return pattern;
  const around = given.value('context') ?? given.value('#') ?? '0';
  const [before, after] = [given.value('before-context') ?? around, given.value('after-context') ?? around];
  const wrong = [before, after].find((length) => !/^\d+$/.test(length));
  if (wrong !== undefined) return { fault: `${wrong}: invalid context length argument` };
  const most = given.value('max-count');
  if (most !== null && !/^-?\d+$/.test(most)) return { fault: 'invalid max count' };
  const listed = given.last(['files-without-match', 'files-with-matches']);
  return {
    pattern,
    invert: given.has('invert-match'),
    most: most === null || most.startsWith('-') ? Number.POSITIVE_INFINITY : Number(most),
    numbers: given.has('line-number'),
    onlyMatching: given.has('only-matching'),
    quiet: given.has('quiet'),
    list: listed === null ? null : listed === 'files-with-matches' ? 'matching' : 'others',
    count: given.has('count'),
    before: Number(before),
    after: Number(after),
    grouped: given.last(['context', '#', 'before-context', 'after-context']) !== null,
  };
}
