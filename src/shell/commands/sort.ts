import type { Call, Completion, Line, Option } from '../command.ts';
import { openInput } from '../inputs.ts';
import { compareText, compareVersions } from '../sorting/compareText.ts';
import { mergeSort } from '../sorting/mergeSort.ts';
import { clash, keyText, orderingOf, parseKey, type SortKey } from '../sorting/sortKeys.ts';

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
  { short: 'c', long: 'check', summary: 'only say whether it is sorted' },
  { short: 'k', long: 'key', value: 'KEY', summary: 'by fields: 2, 2,3, 2n, 1.4,1.7' },
  { short: 's', long: 'stable', summary: 'leave lines with equal keys as they came' },
  { short: 't', long: 'field-separator', value: 'CHAR', summary: 'CHAR stands between fields, instead of blanks' },
  { short: 'u', long: 'unique', summary: 'only the first of equal lines' },
];
export const completion: Completion = 'files';

/** A line with what its keys say, in their order. */
type Keyed = { line: Line; keys: (string | number)[] };

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, operands, complain, signal } = call;
  const failed = (fault: string) => {
    complain(fault);
    return 2;
  };
  const separator = separatorOf(given.value('field-separator'));
  if (separator !== null && 'fault' in separator) return failed(separator.fault);
  const letters = ['b', 'f', 'h', 'n', 'r', 'V'].filter((letter) => given.has(longName(letter))).join('');
  const keys: SortKey[] = [];
  for (const text of given.values('key')) {
    const key = parseKey(text, letters);
    if ('fault' in key) return failed(key.fault);
    keys.push(key);
  }
  if (keys.length === 0 && /[^r]/.test(letters)) keys.push(wholeLine(letters));
  for (const key of keys) {
    const fault = clash(key.letters);
    if (fault !== null) return failed(fault);
  }

  const names = operands.length === 0 ? ['-'] : operands;
  if (given.has('check') && names[1] !== undefined) return failed(`extra operand '${names[1]}' not allowed with -c`);
  const keyed = (line: Line): Keyed => ({
    line,
    keys: keys.map((key) => keyValue(keyText(line.text, key, separator?.character ?? null), key)),
  });
  const compare = comparison(keys, given.has('reverse'), given.has('unique') || given.has('stable'));

  const lines: Keyed[] = [];
  for (const operand of names) {
    const input = await openInput(call, operand);
    if ('fault' in input) return failed(worded(operand, input.fault));
    for await (const { open: _, ...line } of input.lines) lines.push(keyed(line));
  }
  if (given.has('check')) {
    const least = given.has('unique') ? 1 : 0;
    const wrong = lines.findIndex((line, at) => at > 0 && compare(line, lines[at - 1] ?? line) < least);
    if (wrong === -1) return 0;
    complain(`${names[0]}:${wrong + 1}: disorder: ${lines[wrong]?.line.text}`);
    return 1;
  }
  let before: Keyed | null = null;
  for (const item of await mergeSort(lines, compare, signal)) {
    if (before === null || !given.has('unique') || compare(before, item) !== 0) yield item.line;
    before = item;
  }
  return 0;
}

function separatorOf(text: string | null): { character: string } | { fault: string } | null {
  if (text === null) return null;
  if (text === '') return { fault: 'empty tab' };
  return [...text].length > 1 ? { fault: `multi-character tab ‘${text}’` } : { character: text };
}

function longName(letter: string): string {
  return options.find(({ short }) => short === letter)?.long ?? letter;
}

function wholeLine(letters: string): SortKey {
  return {
    ...orderingOf(letters),
    letters,
    from: { field: 1, character: 1, skipsBlanks: letters.includes('b') },
    to: null,
  };
}

function worded(operand: string, fault: string): string {
  if (operand === '-') return fault;
  return fault === 'Is a directory' ? `read failed: ${operand}: ${fault}` : `cannot read: ${operand}: ${fault}`;
}

function keyValue(text: string, { kind, fold }: SortKey): string | number {
  if (kind === 'number' || kind === 'human') {
    const [number, sign, digits] = /^\s*(-?)(\d*(?:\.\d*)?)/.exec(text) ?? [];
    const value = Number(digits === '.' ? 0 : digits);
    const size = kind === 'human' && value !== 0 ? 'KMGTPEZYRQ'.indexOf(sizeAt(text, number)) + 1 : 0;
    return (sign === '-' ? -1 : 1) * (value + size * 1e9);
  }
  return fold ? text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : text;
}

/** The letter behind a number. */
function sizeAt(text: string, number = ''): string {
  const letter = text[number.length] ?? ' ';
  return letter === 'k' ? 'K' : letter;
}

/** Keys in their order; where all are equal, the lines themselves, unless they are to stay as they came. */
function comparison(keys: readonly SortKey[], reverse: boolean, keysOnly: boolean): (a: Keyed, b: Keyed) => number {
  return (a, b) => {
    for (const [index, key] of keys.entries()) {
      const difference = compareValues(a.keys[index] ?? '', b.keys[index] ?? '', key);
      if (difference !== 0) return key.reverse ? -difference : difference;
    }
    if (keys.length > 0 && keysOnly) return 0;
    const difference = compareText(a.line.text, b.line.text);
    return reverse ? -difference : difference;
  };
}

function compareValues(a: string | number, b: string | number, { kind }: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const compare = kind === 'version' ? compareVersions : compareText;
  return compare(String(a), String(b));
}
