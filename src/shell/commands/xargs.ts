import type { Call, Completion, Line, Option, ReadonlyOptions } from '../command.ts';
import { commandNames } from '../commandFiles.ts';
import { openInput } from '../inputs.ts';
import { textOf } from '../lines.ts';
import { misused } from '../options.ts';

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
  const failed = (fault: string) => {
    complain(fault);
    return 1;
  };
  const [command = 'echo', ...rest] = operands;
  const fault = ['n', 'L', 'P', 's'].flatMap((letter) => numberFault(letter, given) ?? [])[0];
  if (fault !== undefined) return failed(misused(name, fault));
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
  if (source && 'fault' in source) return failed(`Cannot open input file ${quoted(file ?? '')}: ${source.fault}`);
  const lines = source?.lines ?? input;
  const text = lines === null ? '' : await textOf(lines);
  const items = itemsOf(text, { byLine: place !== null, delimiter, end: delimiter === null ? given.value('E') : null });
  if ('fault' in items) return failed(items.fault);
  const isEmpty = items.words.length === 0;
  if (isEmpty && (place !== null || given.has('no-run-if-empty'))) return 0;
  if (!commandNames.includes(command)) {
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

function numberFault(letter: string, given: ReadonlyOptions): string | null {
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

/** The words of each run; one run without any where there are none. */
function* batchesOf(
  { words, lineEnds }: Items,
  most: number,
  mostLines: number | null,
): Generator<string[], undefined> {
  if (words.length === 0) yield [];
  let start = 0;
  let lines = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (lineEnds.has(at)) lines += 1;
    const isFull = mostLines === null ? at - start >= most : lines >= mostLines;
    if (!isFull && at < words.length) continue;
    yield words.slice(start, at);
    start = at;
    lines = 0;
  }
}

function delimiterOf(text: string | null): string | null {
  const escapes = new Map([
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\0', '\0'],
  ]);
  return text === null ? null : (escapes.get(text) ?? text);
}

/** `lineEnds` has how many words there are up to the end of each line. */
type Items = { words: string[]; lineEnds: ReadonlySet<number> };

type Reading = { byLine: boolean; delimiter: string | null; end: string | null };

/** Words between blanks, or lines, or what stands between delimiters; quotes and backslashes count but for the last. */
function itemsOf(text: string, { byLine, delimiter, end: lastWord }: Reading): Items | { fault: string } {
  if (delimiter !== null) {
    const words = text.split(delimiter);
    if (words.at(-1) === '') words.pop();
    return { words, lineEnds: new Set(words.map((_, index) => index + 1)) };
  }
  const words: string[] = [];
  const lineEnds = new Set<number>();
  let word: string | null = null;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '\n';
    if (character === '\n' || (/[ \t]/.test(character) && (!byLine || word === null))) {
      if (word !== null && word === lastWord) return { words, lineEnds };
      if (word !== null) words.push(word);
      word = null;
      // A blank at the end of a line joins it with the next.
      if (character === '\n' && !/[ \t]/.test(text[at - 1] ?? '')) lineEnds.add(words.length);
    } else if (character === "'" || character === '"') {
      const end = text.slice(at + 1).search(character === "'" ? /['\n]/ : /["\n]/);
      if (end === -1 || text[at + 1 + end] === '\n') {
        const kind = character === "'" ? 'single' : 'double';
        return {
          fault: `unmatched ${kind} quote; by default quotes are special to xargs unless you use the -0 option`,
        };
      }
      word = (word ?? '') + text.slice(at + 1, at + 1 + end);
      at += end + 1;
    } else if (character === '\\') {
      word = (word ?? '') + (text[at + 1] ?? '');
      at += 1;
    } else word = (word ?? '') + character;
  }
  return { words, lineEnds };
}

function quoted(text: string): string {
  return `‘${text}’`;
}
