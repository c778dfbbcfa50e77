import type { Call, Completion, Line, Option } from '../command.ts';
import { grepFiles } from '../grep/grepFiles.ts';

export const name = 'grep';
export const synopsis = 'grep [OPTION]... PATTERNS [FILE]...';
export const options: readonly Option[] = [
  { short: 'E', long: 'extended-regexp', summary: 'PATTERNS are extended regular expressions' },
  { short: 'F', long: 'fixed-strings', summary: 'PATTERNS are fixed strings' },
  { short: 'G', long: 'basic-regexp', summary: 'PATTERNS are basic regular expressions' },
  { short: 'P', long: 'perl-regexp', summary: 'not supported: use -E' },
  { short: 'e', long: 'regexp', value: 'PATTERNS', summary: 'use PATTERNS; may be repeated' },
  { short: 'i', long: 'ignore-case', summary: 'ignore case' },
  { short: 'w', long: 'word-regexp', summary: 'match only whole words' },
  { short: 'x', long: 'line-regexp', summary: 'match only whole lines' },
  { short: 'v', long: 'invert-match', summary: 'print lines that do not match' },
  { short: 'm', long: 'max-count', value: 'NUM', summary: 'stop after NUM lines of a file, or NUM posts' },
  { short: 'n', long: 'line-number', summary: 'print the number of each line' },
  { short: 'H', long: 'with-filename', summary: 'print the file name with each line' },
  { short: 'h', long: 'no-filename', summary: 'print no file names' },
  { short: 'o', long: 'only-matching', summary: 'print only the matching parts of lines' },
  { short: 'q', long: 'quiet', summary: 'print nothing; the exit status says if lines match' },
  { short: 's', long: 'no-messages', summary: 'do not report missing files' },
  { short: 'r', long: 'recursive', summary: 'read all files in directories' },
  { short: 'R', long: 'dereference-recursive', summary: 'same as -r' },
  { long: 'include', value: 'GLOB', summary: 'with -r, read only files whose name matches' },
  { long: 'exclude', value: 'GLOB', summary: 'with -r, skip files whose name matches' },
  { long: 'exclude-dir', value: 'GLOB', summary: 'with -r, skip directories whose name matches' },
  { long: 'color', value: 'WHEN', isOptional: true, summary: 'has no effect: the output has no colour' },
  { long: 'colour', value: 'WHEN', isOptional: true, summary: 'same as --color' },
  { long: 'line-buffered', summary: 'has no effect: lines are printed as they are found' },
  { short: 'a', long: 'text', summary: 'has no effect: all files are text' },
  { short: 'I', summary: 'same as -a' },
  { short: 'L', long: 'files-without-match', summary: 'print only the names of files without a match' },
  { short: 'l', long: 'files-with-matches', summary: 'print only the names of files with a match' },
  { short: 'c', long: 'count', summary: 'print only the number of lines that match' },
  { short: 'B', long: 'before-context', value: 'NUM', summary: 'print NUM lines before each match' },
  { short: 'A', long: 'after-context', value: 'NUM', summary: 'print NUM lines after each match' },
  { short: 'C', long: 'context', value: 'NUM', summary: 'print NUM lines around each match' },
  { short: '#', value: 'NUM', summary: 'same as -C NUM' },
  { long: 'tag', value: 'TAG', summary: 'search only posts with TAG; may be repeated' },
  { long: 'since', value: 'DATE', summary: 'search only posts from DATE on' },
  { long: 'until', value: 'DATE', summary: 'search only posts up to DATE' },
  { long: 'title', value: 'TEXT', summary: 'search only posts with TEXT in their title' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { has } = call.options;
  const isRecursive = has('recursive') || has('dereference-recursive');
  const options = { ...call.options, has: (name: string) => (name === 'recursive' ? isRecursive : has(name)) };
  try {
    return yield* grep({ ...call, options });
  } catch (error) {
    if (call.signal.aborted) throw error;
    call.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function* grep(call: Call): AsyncGenerator<Line, number> {
  const { options: given, operands, complain } = call;
  const written = given.has('regexp') ? given.values('regexp') : operands.slice(0, 1);
  const files = given.has('regexp') ? operands : operands.slice(1);
  if (written.length === 0) {
    complain(`a pattern is missing\nUsage: ${synopsis}\nTry 'grep --help' for more information.`);
    return 2;
  }
  const patterns = written.flatMap((text) => text.split('\n'));
  if (files.length === 0 && call.input === null && !given.has('recursive')) {
    const { searchSite } = await import('../grep/searchSite.ts');
    return yield* searchSite(call, patterns);
  }
  return yield* grepFiles(call, files, patterns);
}
