/** Parses the sets of characters that `tr` takes, such as `a-z`, `[:upper:]`, `\n` and `[x*3]`. */
import { letterEscapes } from '../text/escapes.ts';
import { characterClasses } from './characterClasses.ts';

/** `fill` is a `[x*]`: at this index the character is repeated until the set is long enough. */
export type CharacterSet = {
  characters: string[];
  fill: { at: number; character: string } | null;
  /** The classes in it, each from `start` to `end` in `characters`. An equivalence class has the name `=`. */
  classes: { name: string; start: number; end: number }[];
};

type SetError = { error: string };

/** Returns the set, or the error that GNU tr reports. */
export function parseSet(text: string): CharacterSet | SetError {
  const set: CharacterSet = { characters: [], fill: null, classes: [] };
  for (let rest = text; rest !== ''; ) {
    const length = addClass(set, rest) ?? addEquivalent(set, rest) ?? addRepeated(set, rest) ?? addRange(set, rest);
    if (typeof length !== 'number') return length;
    rest = rest.slice(length);
  }
  return set;
}

/**
 * The result of reading at the start of a text: the length that was read, an error, or null if the text begins with
 * something else.
 */
type Added = number | SetError | null;

function addClass(set: CharacterSet, text: string): Added {
  const [whole, name = ''] = /^\[:((?:(?!:\]).)*):\]/su.exec(text) ?? [];
  if (whole === undefined) return null;
  const members = characterClasses.get(name);
  if (name === '') return { error: "missing character class name '[::]'" };
  if (members === undefined) return { error: `invalid character class ‘${name}’` };
  addMembers(set, name, members);
  return whole.length;
}

function addEquivalent(set: CharacterSet, text: string): Added {
  const [whole, written = ''] = /^\[=(=|(?:(?!=\]).)*)=\]/su.exec(text) ?? [];
  if (whole === undefined) return null;
  const character = decodeCharacter(written);
  if (character === '') return { error: "missing equivalence class character '[==]'" };
  if ([...character].length > 1) {
    return { error: `${character}: equivalence class operand must be a single character` };
  }
  addMembers(set, '=', [character]);
  return whole.length;
}

function addMembers(set: CharacterSet, name: string, members: readonly string[]): void {
  const start = set.characters.length;
  set.characters.push(...members);
  set.classes.push({ name, start, end: start + members.length });
}

/** The maximum number of repetitions. More would only fill the memory. */
const maxRepeats = 10_000;

/** `[x*3]` repeats a character; a count that begins with 0 is octal. `[x*]` and `[x*0]` fill the set up. */
function addRepeated(set: CharacterSet, text: string): Added {
  const [whole, written = '', digits = ''] = /^\[(\\[0-7]{1,3}|\\?.)\*([^\]]*)\]/su.exec(text) ?? [];
  if (whole === undefined) return null;
  if (/\D/.test(digits)) return { error: `invalid repeat count ‘${digits}’ in [c*n] construct` };
  const character = decodeCharacter(written);
  const count = digits.startsWith('0') ? Number.parseInt(digits, 8) : Number(digits);
  if (count > 0) set.characters.push(...Array.from({ length: Math.min(count, maxRepeats) }, () => character));
  else set.fill = { at: set.characters.length, character };
  return whole.length;
}

/** Adds a single character, or a range such as `a-z`. */
function addRange(set: CharacterSet, text: string): number | SetError {
  const [whole = '', first = '', last] = /^(\\[0-7]{1,3}|\\?.|\\$)(?:-(\\[0-7]{1,3}|\\?.))?/su.exec(text) ?? [];
  if (last === undefined) {
    set.characters.push(decodeCharacter(first));
    return whole.length;
  }
  const [from, to] = [decodeCharacter(first), decodeCharacter(last)];
  if (codeOf(to) < codeOf(from)) {
    return { error: `range-endpoints of '${from}-${to}' are in reverse collating sequence order` };
  }
  for (let code = codeOf(from); code <= codeOf(to); code += 1) set.characters.push(String.fromCodePoint(code));
  return whole.length;
}

const letters = new Map(letterEscapes);

/**
 * Decodes a character that may have a backslash: a letter, up to three octal digits, or a character that stands for
 * itself.
 */
function decodeCharacter(text: string): string {
  if (!text.startsWith('\\') || text === '\\') return text;
  const escaped = text.slice(1);
  if (/^[0-7]/.test(escaped)) return String.fromCodePoint(Number.parseInt(escaped, 8));
  return letters.get(escaped) ?? escaped;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
