import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { collectText } from '../streams/lines.ts';
import { openInput } from './input/inputs.ts';
import { batchesOf, delimiterOf, itemsOf } from './xargs/items.ts';

export const name = 'xargs';
export const synopsis = 'xargs [OPTION]... [COMMAND [WORD]...]';
export const summary = 'run a command with the words that are piped in';
export const options: readonly Option[] = [
  { short: '0', long: 'null', summary: 'words end in NUL, and quotes do not count' },
  { short: 'a', long: 'arg-file', value: 'FILE', summary: 'read FILE instead of what is piped in' },
  { short: 'd', long: 'delimiter', value: 'CHAR', summary: "CHAR stands between words, as in -d '\\n'" },
  { short: 'E', value: 'WORD', summary: 'WORD ends the input' },
  { short: 'I', value: 'TEXT', summary: 'run it once for each line, which takes the place of TEXT' },
  { short: 'i', long: 'replace', value: 'TEXT', optional: true, summary: 'the same, with {} for TEXT' },
  { short: 'L', long: 'max-lines', value: 'NUM', summary: 'give each run the words of at most NUM lines' },
  { short: 'n', long: 'max-args', value: 'NUM', summary: 'give each run at most NUM words' },
  { short: 'P', long: 'max-procs', value: 'NUM', summary: 'runs follow each other, whatever NUM is' },
  { short: 'r', long: 'no-run-if-empty', summary: 'without words, run nothing' },
  { short: 's', long: 'max-chars', value: 'NUM', summary: 'lines may have any length' },
  { short: 'x', long: 'exit', summary: 'the same' },
];
export const optionsFirst = true;
export const completion: Completion = 'commands';

/** Words of one run. */
const mostWords = 1_000;

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, input, shell, signal, terminal, complain } = call;
  const failed = (error: string) => {
    complain(error);
    return 1;
  };
  const [command = 'echo', ...rest] = operands;
  const error = ['n', 'L', 'P', 's'].flatMap((letter) => numberError(letter, given) ?? [])[0];
  if (error !== undefined) return failed(usageError(name, error));
  const asked = given.last(['null', 'delimiter']);
  const delimiter = asked === 'null' ? '\0' : delimiterOf(given.value('delimiter'));
  if (delimiter !== null && [...delimiter].length !== 1) {
    const what = 'the delimiter must be either a single character or an escape sequence starting with \\.';
    return failed(`Invalid input delimiter specification ${delimiter}: ${what}`);
  }
  const by = given.last(['max-args', 'max-lines', 'I', 'replace']);
  for (const warning of warningsOf(given, by)) complain(warning);
  const place = by === 'I' ? given.value('I') : by === 'replace' ? given.value('replace') || '{}' : null;
  const file = given.value('arg-file');
  const source = file === null ? null : await openInput(call, file);
  if (source && 'error' in source) return failed(`Cannot open input file ${quoted(file ?? '')}: ${source.error}`);
  const lines = source?.lines ?? input;
  const text = lines === null ? '' : await collectText(lines);
  const items = itemsOf(text, { byLine: place !== null, delimiter, end: delimiter === null ? given.value('E') : null });
  if ('error' in items) return failed(items.error);
  const isEmpty = items.words.length === 0;
  if (isEmpty && (place !== null || given.has('no-run-if-empty'))) return 0;
  if (!(await shell.commands.names()).includes(command)) {
    complain(`${command}: No such file or directory`);
    return 127;
  }
  const most = place !== null ? 1 : by === 'max-args' ? Number(given.value('max-args')) : mostWords;
  const mostLines = by === 'max-lines' ? Number(given.value('max-lines')) : null;
  let status = 0;
  for (const some of batchesOf(items, most, mostLines)) {
    if (signal.aborted) break;
    const words =
      place === null ? [...rest, ...some] : rest.map((word) => word.replaceAll(place, () => some.join(' ')));
    const ended = yield* shell.spawn([command, ...words], { input: null, terminal, signal });
    if (ended !== 0) status = 123;
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

/** Of -n, -L and -I the last one counts. */
function warningsOf(given: ReadonlyOptions, by: string | null): string[] {
  const names: Record<string, string> = {
    'max-args': '--max-args',
    'max-lines': '--max-lines',
    I: '--replace',
    replace: '--replace',
  };
  const shown: Record<string, string> = {
    'max-args': '--max-args/-n',
    'max-lines': '-L',
    I: '--replace/-I/-i',
    replace: '--replace/-I/-i',
  };
  return Object.keys(names)
    .filter((each) => by !== null && given.has(each) && names[each] !== names[by])
    .map(
      (each) =>
        `warning: options ${names[each]} and ${shown[by ?? '']} are mutually exclusive, ignoring previous ${names[each]} value`,
    );
}

function quoted(text: string): string {
  return `‘${text}’`;
}
