import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { parseSet } from './tr/characterSets.ts';
import { translation } from './tr/translation.ts';

export const name = 'tr';
export const synopsis = 'tr [OPTION]... SET1 [SET2]';
export const options: readonly Option[] = [
  { short: 'c', long: 'complement', summary: 'use the complement of SET1' },
  { short: 'C', summary: 'same as -c' },
  { short: 'd', long: 'delete', summary: 'delete the characters of SET1' },
  { short: 's', long: 'squeeze-repeats', summary: 'print repeated characters of the last set only once' },
  { short: 't', long: 'truncate-set1', summary: 'truncate SET1 to the length of SET2' },
];
export const areOptionsFirst = true;
export const completion: Completion = 'none';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { input, complain } = call;
  const change = readChange(call);
  if (typeof change === 'string') {
    complain(change);
    return 1;
  }
  if (input === null) {
    complain('no input: begin with cat FILE |');
    return 1;
  }
  // A newline is a character like any other: one line may become many, and many may become one.
  let pending = '';
  for await (const { text, isOpen } of input) {
    const changed = change(isOpen ? text : `${text}\n`);
    pending += changed;
    if (!changed.includes('\n')) continue;
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    yield* lines.map(plain);
  }
  if (pending !== '') yield { text: pending, isOpen: true };
  return undefined;
}

/** Returns the function through which the input goes, piece by piece, or an error message. */
function readChange({ options: given, operands }: Call): ((text: string) => string) | string {
  const [deletes, squeezes] = [given.has('delete'), given.has('squeeze-repeats')];
  const error = operandError(operands, deletes, squeezes);
  if (error !== null) return usageError(name, error);
  const [first, second] = operands.map(parseSet);
  if (first === undefined) return usageError(name, 'missing operand');
  if ('error' in first) return first.error;
  if (second && 'error' in second) return second.error;
  if (first.fill) return 'the [c*] repeat construct may not appear in string1';
  const isComplement = given.has('complement') || given.has('C');
  const firstCharacters = new Set(first.characters);
  const isInFirst = (character: string) => firstCharacters.has(character) !== isComplement;
  const lastSet = second ? new Set([...second.characters, second.fill?.character ?? '']) : null;
  const isSqueezed = lastSet === null ? isInFirst : (character: string) => lastSet.has(character);
  const translate =
    second && !deletes
      ? translation(first, second, { isInFirst, isComplement, isTruncated: given.has('truncate-set1') })
      : null;
  if (typeof translate === 'string') return translate;
  let previous = '';
  return (text) => {
    let changed = '';
    for (const character of text) {
      if (deletes && isInFirst(character)) continue;
      const next = translate ? translate(character) : character;
      if (squeezes && next === previous && isSqueezed(next)) continue;
      changed += next;
      previous = next;
    }
    return changed;
  };
}

function operandError(operands: readonly string[], deletes: boolean, squeezes: boolean): string | null {
  const [first, second, third] = operands;
  if (first === undefined) return 'missing operand';
  const doesBoth = deletes && squeezes;
  if (second === undefined && (doesBoth || (!deletes && !squeezes))) {
    const action = doesBoth ? 'both deleting and squeezing repeats' : 'translating';
    return `missing operand after ${quoted(first)}\nTwo strings must be given when ${action}.`;
  }
  if (deletes && !squeezes && second !== undefined) {
    return `extra operand ${quoted(second)}\nOnly one string may be given when deleting without squeezing repeats.`;
  }
  return third === undefined ? null : `extra operand ${quoted(third)}`;
}

function quoted(text: string): string {
  return `‘${text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}’`;
}
