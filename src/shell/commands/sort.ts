import type { Call, Completion, Line, Option } from '../command.ts';
import { zeroTerminated } from '../execution/options.ts';
import { openInput } from './input/inputs.ts';
import { compareText } from './sort/compareText.ts';
import { mergeSort } from './sort/mergeSort.ts';
import { clash, type Ordering, orderingLetters, orderingOf, valueIn } from './sort/ordering.ts';

export const name = 'sort';
export const synopsis = 'sort [OPTION]... [FILE]...';
export const summary = 'sort lines of text';
export const options: readonly Option[] = [
  { short: 'b', long: 'ignore-leading-blanks', summary: 'blanks before a field do not count' },
  { short: 'f', long: 'ignore-case', summary: 'a counts as A' },
  { short: 'h', long: 'human-numeric-sort', summary: 'by numbers such as 2K and 1G' },
  { short: 'n', long: 'numeric-sort', summary: 'by the number at the start' },
  { short: 'r', long: 'reverse', summary: 'the other way round' },
  { short: 'V', long: 'version-sort', summary: 'by the numbers within, v1.9 before v1.10' },
  { short: 'g', long: 'general-numeric-sort', summary: 'by numbers such as 1e3' },
  { short: 'M', long: 'month-sort', summary: 'by months: jan before feb' },
  { short: 'd', long: 'dictionary-order', summary: 'only letters, digits and blanks count' },
  { short: 'i', long: 'ignore-nonprinting', summary: 'only what is printed counts' },
  { short: 'c', long: 'check', value: 'HOW', optional: true, summary: 'only say whether it is sorted; =quiet as -C' },
  { short: 'C', summary: 'the same, and say nothing: the status tells' },
  { short: 'm', long: 'merge', summary: 'the files are sorted, which saves nothing here' },
  { short: 'o', long: 'output', value: 'FILE', summary: 'not here: use tee' },
  { short: 'R', long: 'random-sort', summary: 'not here: use shuf' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not in a newline' },
  { short: 'k', long: 'key', value: 'KEY', summary: 'by fields: 2, 2,3, 2n, 1.4,1.7' },
  { short: 's', long: 'stable', summary: 'leave lines with equal keys as they came' },
  { short: 't', long: 'field-separator', value: 'CHAR', summary: 'CHAR stands between fields, instead of blanks' },
  { short: 'u', long: 'unique', summary: 'only the first of equal lines' },
];
export const completion: Completion = 'files';

/** A part of a line, and how it is compared. */
type SortKey = Ordering & { textOf: (line: string) => string };

/** A line with what its keys say, in their order. */
type Keyed = { line: Line; keys: (string | number)[] };

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const failed = (error: string) => {
    complain(error);
    return 2;
  };
  if (new Set(given.values('field-separator')).size > 1) return failed('incompatible tabs');
  if (given.has('check') && given.has('C')) return failed("options '-cC' are incompatible");
  const separator = separatorOf(given.value('field-separator'));
  if (separator !== null && 'error' in separator) return failed(separator.error);
  if (given.has('output')) return failed('nothing can be written here: use | tee NAME');
  if (given.has('random-sort')) return failed('there is no order of chance here: use shuf');
  const letters = [...`b${orderingLetters}`].filter((letter) => given.has(longName(letter))).join('');
  const written = [...given.values('key'), ...operands.flatMap((operand) => obsoleteKey(operand) ?? [])];
  const keys = await keysOf(written, letters, separator?.character ?? null);
  if ('error' in keys) return failed(keys.error);

  const files = operands.filter((operand) => obsoleteKey(operand) === null);
  const names = files.length === 0 ? ['-'] : files;
  const isQuiet = given.has('C') || /^(?:quiet|silent)$/.test(given.value('check') ?? '');
  const checks = given.has('check') || isQuiet;
  if (checks && names[1] !== undefined) {
    return failed(`extra operand '${names[1]}' not allowed with -${isQuiet ? 'C' : 'c'}`);
  }
  const isRare = keys.some(({ kind }) => kind === 'general' || kind === 'month');
  const rare = isRare ? (await import('./sort/rareValues.ts')).rareValue : null;
  const readValue = (text: string, key: SortKey) =>
    rare && (key.kind === 'general' || key.kind === 'month') ? rare(text, key.kind) : valueIn(text, key);
  const keyed = (line: Line): Keyed => ({
    line,
    keys: keys.map((key) => readValue(key.textOf(line.text), key)),
  });
  const compareVersions = keys.some(({ kind }) => kind === 'version')
    ? (await import('./sort/compareVersions.ts')).compareVersions
    : compareText;
  const compare = comparison(keys, compareVersions, given.has('reverse'), given.has('unique') || given.has('stable'));

  const lines: Keyed[] = [];
  for (const operand of names) {
    const input = await openInput(call, operand);
    if ('error' in input) return failed(worded(operand, input.error));
    for await (const { open: _, ...line } of input.lines) lines.push(keyed(line));
  }
  if (checks) {
    const least = given.has('unique') ? 1 : 0;
    const wrong = lines.findIndex((line, at) => at > 0 && compare(line, lines[at - 1] ?? line) < least);
    if (wrong === -1) return 0;
    if (!isQuiet) complain(`${names[0]}:${wrong + 1}: disorder: ${lines[wrong]?.line.text}`);
    return 1;
  }
  let before: Keyed | null = null;
  for (const item of await mergeSort(lines, compare, signal)) {
    if (before === null || !given.has('unique') || compare(before, item) !== 0) yield item.line;
    before = item;
  }
  return 0;
}

/** `+1`, from before there was `-k 2`. */
function obsoleteKey(operand: string): string | null {
  const [, field = '', character] = /^\+(\d+)(?:\.(\d+))?$/.exec(operand) ?? [];
  if (field === '') return null;
  return `${Number(field) + 1}${character === undefined ? '' : `.${Number(character) + 1}`}`;
}

function separatorOf(text: string | null): { character: string } | { error: string } | null {
  if (text === null) return null;
  if (text === '') return { error: 'empty tab' };
  if (text === '\\0') return { character: '\0' };
  return [...text].length > 1 ? { error: `multi-character tab ‘${text}’` } : { character: text };
}

function longName(letter: string): string {
  return options.find(({ short }) => short === letter)?.long ?? letter;
}

/** Those that are written, or the whole line where the letters say how to compare it. */
async function keysOf(
  written: readonly string[],
  letters: string,
  separator: string | null,
): Promise<SortKey[] | { error: string }> {
  const found: { letters: string; textOf: SortKey['textOf'] }[] = [];
  if (written.length > 0) {
    const { parseKey } = await import('./sort/sortKeys.ts');
    for (const text of written) {
      const key = parseKey(text, letters, separator);
      if ('error' in key) return key;
      found.push(key);
    }
  } else if (/[^r]/.test(letters)) {
    found.push({ letters, textOf: (line) => (letters.includes('b') ? line.replace(/^[ \t]+/, '') : line) });
  }
  for (const key of found) {
    const error = clash(key.letters);
    if (error !== null) return { error };
  }
  return found.map(({ letters, textOf }) => ({ ...orderingOf(letters), textOf }));
}

function worded(operand: string, error: string): string {
  if (operand === '-') return error;
  return error === 'Is a directory' ? `read failed: ${operand}: ${error}` : `cannot read: ${operand}: ${error}`;
}

/** Keys in their order; where all are equal, the lines themselves, unless they are to stay as they came. */
function comparison(
  keys: readonly SortKey[],
  compareVersions: typeof compareText,
  reverse: boolean,
  keysOnly: boolean,
): (a: Keyed, b: Keyed) => number {
  return (a, b) => {
    for (const [index, key] of keys.entries()) {
      const [x, y] = [a.keys[index] ?? '', b.keys[index] ?? ''];
      const compareTexts = key.kind === 'version' ? compareVersions : compareText;
      const difference =
        typeof x === 'number' && typeof y === 'number'
          ? Number(x > y) - Number(x < y)
          : compareTexts(String(x), String(y));
      if (difference !== 0) return key.reverse ? -difference : difference;
    }
    if (keys.length > 0 && keysOnly) return 0;
    const difference = compareText(a.line.text, b.line.text);
    return reverse ? -difference : difference;
  };
}
