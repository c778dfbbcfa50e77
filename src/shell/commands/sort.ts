import type { Call, Completion, Line, Option } from '../command.ts';
import { zeroTerminated } from '../execution/options.ts';
import { openInput } from './input/inputs.ts';
import { createComparison, type KeyedLine, type SortKey } from './sort/comparison.ts';
import { mergeSort } from './sort/mergeSort.ts';
import { conflictError, orderingLetters, readOrdering } from './sort/ordering.ts';

export const name = 'sort';
export const synopsis = 'sort [OPTION]... [FILE]...';
export const options: readonly Option[] = [
  { short: 'b', long: 'ignore-leading-blanks', summary: 'ignore leading blanks' },
  { short: 'f', long: 'ignore-case', summary: 'ignore case' },
  { short: 'h', long: 'human-numeric-sort', summary: 'compare numbers such as 2K and 1G' },
  { short: 'n', long: 'numeric-sort', summary: 'compare by the number at the start' },
  { short: 'r', long: 'reverse', summary: 'reverse the order' },
  { short: 'V', long: 'version-sort', summary: 'compare versions: v1.9 before v1.10' },
  { short: 'g', long: 'general-numeric-sort', summary: 'compare numbers such as 1e3' },
  { short: 'M', long: 'month-sort', summary: 'compare months: jan before feb' },
  { short: 'd', long: 'dictionary-order', summary: 'consider only letters, digits and blanks' },
  { short: 'i', long: 'ignore-nonprinting', summary: 'consider only printable characters' },
  {
    short: 'c',
    long: 'check',
    value: 'HOW',
    isOptional: true,
    summary: 'only check the order; =quiet is the same as -C',
  },
  { short: 'C', summary: 'only check the order, and print nothing' },
  { short: 'm', long: 'merge', summary: 'accept sorted files; has no advantage here' },
  { short: 'o', long: 'output', value: 'FILE', summary: 'not supported: use tee' },
  { short: 'R', long: 'random-sort', summary: 'not supported: use shuf' },
  { short: 'z', long: zeroTerminated, summary: 'lines end in NUL, not newline' },
  { short: 'k', long: 'key', value: 'KEY', summary: 'compare by a field or several: 2, 2,3, 2n, 1.4,1.7' },
  { short: 's', long: 'stable', summary: 'keep lines with equal keys in their order' },
  { short: 't', long: 'field-separator', value: 'CHAR', summary: 'use CHAR as the separator of fields, not blanks' },
  { short: 'u', long: 'unique', summary: 'print only the first of equal lines' },
];
export const completion: Completion = 'files';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { options: given, complain, signal } = call;
  const fail = (error: string) => {
    complain(error);
    return 2;
  };
  const settings = await readSettings(call);
  if ('error' in settings) return fail(settings.error);
  const { keys, names, check } = settings;
  const isUnique = given.has('unique');
  const { withKeys, compare } = await createComparison(keys, given.has('reverse'), isUnique || given.has('stable'));
  const lines: KeyedLine[] = [];
  for (const operand of names) {
    const input = await openInput(call, operand);
    if ('error' in input) return fail(readErrorMessage(operand, input.error));
    for await (const { isOpen: _, ...line } of input.lines) lines.push(withKeys(line));
  }
  if (check !== null) {
    const least = isUnique ? 1 : 0;
    const index = lines.findIndex((line, at) => at > 0 && compare(line, lines[at - 1] ?? line) < least);
    if (index === -1) return 0;
    if (check === 'report') complain(`${names[0]}:${index + 1}: disorder: ${lines[index]?.line.text}`);
    return 1;
  }
  let previous: KeyedLine | null = null;
  for (const item of await mergeSort(lines, compare, signal)) {
    if (previous === null || !isUnique || compare(previous, item) !== 0) yield item.line;
    previous = item;
  }
  return 0;
}

/**
 * `check` is null to sort. Otherwise the lines are only checked, and `report` prints a line that is in the wrong place.
 */
type Settings = { keys: SortKey[]; names: readonly string[]; check: 'report' | 'quiet' | null };

async function readSettings({ options: given, operands }: Call): Promise<Settings | { error: string }> {
  if (new Set(given.values('field-separator')).size > 1) return { error: 'incompatible tabs' };
  if (given.has('check') && given.has('C')) return { error: "options '-cC' are incompatible" };
  const separator = readSeparator(given.value('field-separator'));
  if (separator !== null && 'error' in separator) return separator;
  if (given.has('output')) return { error: 'files cannot be written here: use | tee NAME' };
  if (given.has('random-sort')) return { error: '-R is not supported: use shuf' };
  const letters = [...`b${orderingLetters}`].filter((letter) => given.has(longName(letter))).join('');
  const written = [...given.values('key'), ...operands.flatMap((operand) => obsoleteKey(operand) ?? [])];
  const keys = await readKeys(written, letters, separator?.character ?? null);
  if ('error' in keys) return keys;
  const files = operands.filter((operand) => obsoleteKey(operand) === null);
  const names = files.length === 0 ? ['-'] : files;
  const isQuiet = given.has('C') || /^(?:quiet|silent)$/.test(given.value('check') ?? '');
  const check = isQuiet ? 'quiet' : given.has('check') ? 'report' : null;
  if (check !== null && names[1] !== undefined) {
    return { error: `extra operand '${names[1]}' not allowed with -${isQuiet ? 'C' : 'c'}` };
  }
  return { keys, names, check };
}

/** Translates `+1`, the notation from before there was `-k 2`. Returns null for a file. */
function obsoleteKey(operand: string): string | null {
  const [, field = '', character] = /^\+(\d+)(?:\.(\d+))?$/.exec(operand) ?? [];
  if (field === '') return null;
  return `${Number(field) + 1}${character === undefined ? '' : `.${Number(character) + 1}`}`;
}

function readSeparator(text: string | null): { character: string } | { error: string } | null {
  if (text === null) return null;
  if (text === '') return { error: 'empty tab' };
  if (text === '\\0') return { character: '\0' };
  return [...text].length > 1 ? { error: `multi-character tab ‘${text}’` } : { character: text };
}

function longName(letter: string): string {
  return options.find(({ short }) => short === letter)?.long ?? letter;
}

/**
 * Returns the keys of -k. Without them, the whole line is the key, and the letters among the options say how it is
 * compared.
 */
async function readKeys(
  written: readonly string[],
  letters: string,
  separator: string | null,
): Promise<SortKey[] | { error: string }> {
  const found: { letters: string; keyText: SortKey['keyText'] }[] = [];
  if (written.length > 0) {
    const { parseKey } = await import('./sort/parseKey.ts');
    for (const text of written) {
      const key = parseKey(text, letters, separator);
      if ('error' in key) return key;
      found.push(key);
    }
  } else if (/[^r]/.test(letters)) {
    found.push({ letters, keyText: (line) => (letters.includes('b') ? line.replace(/^[ \t]+/, '') : line) });
  }
  for (const key of found) {
    const error = conflictError(key.letters);
    if (error !== null) return { error };
  }
  return found.map(({ letters, keyText }) => ({ ...readOrdering(letters), keyText }));
}

function readErrorMessage(operand: string, error: string): string {
  if (operand === '-') return error;
  return error === 'Is a directory' ? `read failed: ${operand}: ${error}` : `cannot read: ${operand}: ${error}`;
}
