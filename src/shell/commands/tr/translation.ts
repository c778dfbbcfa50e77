/** Maps the characters of SET1 of `tr` to those of SET2. */
import { ascii } from './characterClasses.ts';
import type { CharacterSet } from './characterSets.ts';

/** `isInFirst` returns whether SET1, or its complement with `-c`, contains a character. */
export type TranslationOptions = {
  isInFirst: (character: string) => boolean;
  isComplement: boolean;
  isTruncated: boolean;
};

/** Returns a function that maps characters, or the error that GNU tr reports. */
export function translation(
  first: CharacterSet,
  second: CharacterSet,
  { isInFirst, isComplement, isTruncated }: TranslationOptions,
): ((character: string) => string) | string {
  const from = isComplement ? ascii.filter(isInFirst) : first.characters;
  const to = filledUp(second, isComplement ? 256 - new Set(first.characters).size : from.length);
  const isLastRepeated = isComplement || (!isTruncated && first.characters.length > to.length);
  const error = classError(first, second, isComplement, isLastRepeated);
  if (error !== null) return error;
  const last = to.at(-1);
  if (last === undefined) {
    if (isTruncated || from.length === 0) return (character) => character;
    return 'when not truncating set1, string2 must be non-empty';
  }
  const hasOneTarget = to.every((character) => character === last);
  if (isComplement && !hasOneTarget && first.classes.some(({ name }) => name !== '=')) {
    return 'when translating with complemented character classes,\nstring2 must map all characters in the domain to one';
  }
  const pairs = from.map((character, index) => [character, to[index] ?? last] as const);
  const targets = new Map(isTruncated ? pairs.slice(0, to.length) : pairs);
  // The complement of SET1 has no end: all that is beyond ASCII becomes the last character.
  const beyond = isComplement && !isTruncated ? last : null;
  return (character) => targets.get(character) ?? (beyond !== null && isInFirst(character) ? beyond : character);
}

/** In SET2 a class can only change the case, and has to be at the place of such a class in SET1. */
function classError(
  first: CharacterSet,
  second: CharacterSet,
  isComplement: boolean,
  isLastRepeated: boolean,
): string | null {
  if (second.classes.some(({ name }) => name === '=')) {
    return '[=c=] expressions may not appear in string2 when translating';
  }
  const isCase = ({ name }: { name: string }) => name === 'upper' || name === 'lower';
  if (!second.classes.every(isCase)) {
    return "when translating, the only character classes that may appear in\nstring2 are 'upper' and 'lower'";
  }
  const cases = first.classes.filter(isCase);
  const isAligned = second.classes.every((each) => cases.some(({ start }) => start === each.start));
  if (!isAligned && !isComplement) return 'misaligned [:upper:] and/or [:lower:] construct';
  if (isLastRepeated && second.classes.some(({ end }) => end === second.characters.length)) {
    return 'when translating with string1 longer than string2,\nthe latter string must not end with a character class';
  }
  return null;
}

/** Repeats the character of a `[x*]` until the set has `length` characters. */
function filledUp({ characters, fill }: CharacterSet, length: number): string[] {
  if (fill === null) return characters;
  const missing = Math.max(0, length - characters.length);
  const repeated = Array.from({ length: missing }, () => fill.character);
  return [...characters.slice(0, fill.at), ...repeated, ...characters.slice(fill.at)];
}
