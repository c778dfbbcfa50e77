import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { collectText } from '../streams/collectText.ts';
import { openInput } from './input/inputs.ts';
import { batchesOf, decodeDelimiter, splitItems } from './xargs/items.ts';

export const name = 'xargs';
export const synopsis = 'xargs [OPTION]... [COMMAND [WORD]...]';
export const options: readonly Option[] = [
  { short: '0', long: 'null', summary: 'words end in NUL; quotes are not special' },
  { short: 'a', long: 'arg-file', value: 'FILE', summary: 'read FILE instead of standard input' },
  {
    short: 'd',
    long: 'delimiter',
    value: 'CHAR',
    summary: "CHAR separates words, as in -d '\\n'",
  },
  { short: 'E', value: 'WORD', summary: 'stop at WORD' },
  { short: 'I', value: 'TEXT', summary: 'run COMMAND for each line, which replaces TEXT' },
  { short: 'i', long: 'replace', value: 'TEXT', isOptional: true, summary: 'same as -I TEXT; TEXT defaults to {}' },
  { short: 'L', long: 'max-lines', value: 'NUM', summary: 'use at most NUM lines per run' },
  { short: 'n', long: 'max-args', value: 'NUM', summary: 'use at most NUM words per run' },
  { short: 'P', long: 'max-procs', value: 'NUM', summary: 'has no effect: runs follow one another' },
  { short: 'r', long: 'no-run-if-empty', summary: 'do not run COMMAND without words' },
  { short: 's', long: 'max-chars', value: 'NUM', summary: 'has no effect: lines may have any length' },
  { short: 'x', long: 'exit', summary: 'has no effect' },
];
export const areOptionsFirst = true;
export const completion: Completion = 'commands';

/** The maximum number of words in one run. */
const maxWordsPerRun = 1_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, input, shell, signal, isTerminal, complain } = call;
  const fail = (error: string) => {
    complain(error);
    return 1;
  };
  const [command = 'echo', ...fixedWords] = operands;
  const invalidNumber = ['n', 'L', 'P', 's'].flatMap((letter) => numberError(letter, given) ?? [])[0];
  if (invalidNumber !== undefined) return fail(usageError(name, invalidNumber));
  const delimiter = given.last(['null', 'delimiter']) === 'null' ? '\0' : decodeDelimiter(given.value('delimiter'));
  if (delimiter !== null && [...delimiter].length !== 1) {
    const rule = 'the delimiter must be either a single character or an escape sequence starting with \\.';
    return fail(`Invalid input delimiter specification ${delimiter}: ${rule}`);
  }
  const grouping = given.last(['max-args', 'max-lines', 'I', 'replace']);
  for (const warning of groupingWarnings(given, grouping)) complain(warning);
  const placeholder = readPlaceholder(given, grouping);
  const file = given.value('arg-file');
  const source = file === null ? null : await openInput(call, file);
  if (source && 'error' in source) return fail(`Cannot open input file ‘${file}’: ${source.error}`);
  const lines = source?.lines ?? input;
  const items = splitItems(lines === null ? '' : await collectText(lines), {
    isByLine: placeholder !== null,
    delimiter,
    lastWord: delimiter === null ? given.value('E') : null,
  });
  if ('error' in items) return fail(items.error);
  if (items.words.length === 0 && (placeholder !== null || given.has('no-run-if-empty'))) return 0;
  if (!(await shell.commands.names()).includes(command)) {
    complain(`${command}: No such file or directory`);
    return 127;
  }
  const maxWords =
    placeholder !== null ? 1 : grouping === 'max-args' ? Number(given.value('max-args')) : maxWordsPerRun;
  const maxLines = grouping === 'max-lines' ? Number(given.value('max-lines')) : null;
  let status = 0;
  for (const batch of batchesOf(items, maxWords, maxLines)) {
    if (signal.aborted) break;
    const words =
      placeholder === null
        ? [...fixedWords, ...batch]
        : fixedWords.map((word) => word.replaceAll(placeholder, () => batch.join(' ')));
    const runStatus = yield* shell.spawn([command, ...words], { input: null, isTerminal, signal });
    if (runStatus !== 0) status = 123;
  }
  return status;
}

function numberError(letter: string, given: ReadonlyOptions): string | null {
  const option = options.find(({ short }) => short === letter);
  const written = given.value(option?.long ?? letter);
  if (written === null) return null;
  if (!/^[-+]?\d+$/.test(written)) return `invalid number "${written}" for -${letter} option`;
  const least = letter === 'P' ? 0 : 1;
  return Number(written) < least ? `value ${written} for -${letter} option should be >= ${least}` : null;
}

/** Returns the text that each line replaces in the command; null if words are appended to the command. */
function readPlaceholder(given: ReadonlyOptions, grouping: string | null): string | null {
  if (grouping === 'I') return given.value('I');
  return grouping === 'replace' ? given.value('replace') || '{}' : null;
}

/** The names of each option in warnings: if it is ignored, and if it counts. */
const groupingNames: Record<string, [ignored: string, used: string]> = {
  'max-args': ['--max-args', '--max-args/-n'],
  'max-lines': ['--max-lines', '-L'],
  I: ['--replace', '--replace/-I/-i'],
  replace: ['--replace', '--replace/-I/-i'],
};

/** Returns a warning for each of -n, -L and -I but the last, which is the one that counts. */
function groupingWarnings(given: ReadonlyOptions, grouping: string | null): string[] {
  const [own, used] = groupingNames[grouping ?? ''] ?? [];
  if (used === undefined) return [];
  return Object.entries(groupingNames)
    .filter(([option, [ignored]]) => given.has(option) && ignored !== own)
    .map(
      ([, [ignored]]) =>
        `warning: options ${ignored} and ${used} are mutually exclusive, ignoring previous ${ignored} value`,
    );
}
