import type { Call, Completion, Line, Option } from '../command.ts';
import { usageError } from '../execution/options.ts';
import { plain } from '../streams/lines.ts';
import { ascii, type CharacterSet, parseSet } from './tr/characterSets.ts';

export const name = 'tr';
export const synopsis = 'tr [OPTION]... SET1 [SET2]';
export const summary = 'replace, squeeze or delete characters';
export const options: readonly Option[] = [
  { short: 'c', long: 'complement', summary: 'all characters but those of SET1' },
  { short: 'C', summary: 'the same' },
  { short: 'd', long: 'delete', summary: 'delete them' },
  { short: 's', long: 'squeeze-repeats', summary: 'print one of several that are equal and stand together' },
  { short: 't', long: 'truncate-set1', summary: 'SET1 is no longer than SET2' },
];
export const optionsFirst = true;
export const completion: Completion = 'none';

export async function* run(call: Call): AsyncGenerator<Line, number | undefined> {
  const { input, complain } = call;
  const change = changeOf(call);
  if (typeof change === 'string') {
    complain(change);
    return 1;
  }
  if (input === null) {
    complain('nothing is piped in: begin with cat FILE |');
    return 1;
  }
  // A newline is a character like others: what was one line may be many, and many may be one.
  let pending = '';
  for await (const { text, open } of input) {
    const changed = change(open ? text : `${text}\n`);
    pending += changed;
    if (!changed.includes('\n')) continue;
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    yield* lines.map(plain);
  }
  if (pending !== '') yield { text: pending, open: true };
  return undefined;
}

/** What is done to a stretch of the input; a complaint where the operands make no sense. */
function changeOf({ options: given, operands }: Call): ((text: string) => string) | string {
  const [deletes, squeezes] = [given.has('delete'), given.has('squeeze-repeats')];
  const error = operandError(operands, deletes, squeezes);
  if (error !== null) return usageError(name, error);
  const [first, second] = operands.map(parseSet);
  if (first === undefined) return usageError(name, 'missing operand');
  if ('error' in first) return first.error;
  if (second && 'error' in second) return second.error;
  if (first.fill) return 'the [c*] repeat construct may not appear in string1';
  const members = new Set(first.characters);
  const complements = given.has('complement') || given.has('C');
  const isFirst = (character: string) => members.has(character) !== complements;
  const last = second ? new Set([...second.characters, second.fill?.character ?? '']) : null;
  const isSqueezed = last === null ? isFirst : (character: string) => last.has(character);
  const replace =
    second && !deletes
      ? replacement(first, second, { isFirst, complements, truncates: given.has('truncate-set1') })
      : null;
  if (typeof replace === 'string') return replace;
  let before = '';
  return (text) => {
    let changed = '';
    for (const character of text) {
      if (deletes && isFirst(character)) continue;
      const next = replace ? replace(character) : character;
      if (squeezes && next === before && isSqueezed(next)) continue;
      changed += next;
      before = next;
    }
    return changed;
  };
}

function operandError(operands: readonly string[], deletes: boolean, squeezes: boolean): string | null {
  const [first, second, third] = operands;
  if (first === undefined) return 'missing operand';
  const both = deletes && squeezes;
  if (second === undefined && (both || (!deletes && !squeezes))) {
    const when = both ? 'both deleting and squeezing repeats' : 'translating';
    return `missing operand after ${quoted(first)}\nTwo strings must be given when ${when}.`;
  }
  if (deletes && !squeezes && second !== undefined) {
    return `extra operand ${quoted(second)}\nOnly one string may be given when deleting without squeezing repeats.`;
  }
  return third === undefined ? null : `extra operand ${quoted(third)}`;
}

function quoted(text: string): string {
  return `‘${text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}’`;
}

type Use = { isFirst: (character: string) => boolean; complements: boolean; truncates: boolean };

function replacement(
  first: CharacterSet,
  second: CharacterSet,
  { isFirst, complements, truncates }: Use,
): ((character: string) => string) | string {
  const from = complements ? ascii.filter(isFirst) : first.characters;
  const targets = filled(second, complements ? 256 - new Set(first.characters).size : from.length);
  const error = classError(
    first,
    second,
    complements,
    complements || (!truncates && first.characters.length > targets.length),
  );
  if (error !== null) return error;
  const end = targets.at(-1);
  if (end === undefined)
    return truncates || from.length === 0
      ? (character) => character
      : 'when not truncating set1, string2 must be non-empty';
  const isOne = targets.every((character) => character === end);
  if (complements && !isOne && first.classes.some(({ name }) => name !== '=')) {
    return 'when translating with complemented character classes,\nstring2 must map all characters in the domain to one';
  }
  const pairs = from.map((character, index) => [character, targets[index] ?? end] as const);
  const map = new Map(truncates ? pairs.slice(0, targets.length) : pairs);
  // What is not in SET1 has no end: all that is no ASCII becomes the last one.
  const others = complements && !truncates ? end : null;
  return (character) => map.get(character) ?? (others !== null && isFirst(character) ? others : character);
}

/** In SET2 a class only changes capitals, and stands where one stands in SET1. */
function classError(
  first: CharacterSet,
  second: CharacterSet,
  complements: boolean,
  isShorter: boolean,
): string | null {
  if (second.classes.some(({ name }) => name === '=')) {
    return '[=c=] expressions may not appear in string2 when translating';
  }
  const isCase = ({ name }: { name: string }) => name === 'upper' || name === 'lower';
  if (!second.classes.every(isCase)) {
    return "when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'";
  }
  const cases = first.classes.filter(isCase);
  const isAligned = second.classes.every((one) => cases.some(({ at }) => at === one.at));
  if (!isAligned && !complements) return 'misaligned [:upper:] and/or [:lower:] construct';
  if (isShorter && second.classes.some(({ end }) => end === second.characters.length)) {
    return 'when translating with string1 longer than string2,\nthe latter string must not end with a character class';
  }
  return null;
}

function filled({ characters, fill }: CharacterSet, length: number): string[] {
  if (fill === null) return characters;
  const missing = Math.max(0, length - characters.length);
  return [
    ...characters.slice(0, fill.at),
    ...Array.from({ length: missing }, () => fill.character),
    ...characters.slice(fill.at),
  ];
}
