/** Splits the words after a command's name into options and operands, as `getopt_long` does. */
import type { Option, ReadonlyOptions } from '../command.ts';

/** The option that makes records end in NUL instead of a newline, in input and output: `sort -z`. */
export const zeroTerminated = 'zero-terminated';

type Parsed = { options: ReadonlyOptions; operands: string[] };

/** The message of getopt without the command's name: `invalid option -- 'z'`. */
type OptionError = { error: string };

/** Adds the line that coreutils prints below a complaint about how a command was called. */
export function usageError(name: string, message: string): string {
  return `${message}\nTry '${name} --help' for more information.`;
}

/**
 * Parses the words after the command's name. Options may follow operands unless `areOptionsFirst` is set. Everything
 * after `--` is an operand, and so is `-`. `-5` and `-5c` are the argument of the option whose short name is `#`, as in
 * `head -5`.
 */
export function parseOptions(
  known: readonly Option[],
  words: readonly string[],
  areOptionsFirst = false,
): Parsed | OptionError {
  const given: GivenOptions = new Map();
  const operands: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (areOptionsFirst && (!/^-./.test(word) || isNegativeNumber(word, known))) {
      operands.push(...words.slice(index));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const result = word.startsWith('--') ? readLong(known, word) : readShort(known, word);
    if ('error' in result) return result;
    for (const [option, value] of result.read) {
      if (option.value === undefined || value !== null) {
        addOption(given, option, value ?? '');
        continue;
      }
      index += 1;
      const next = words[index];
      if (next === undefined) return { error: missingValue(option, word) };
      addOption(given, option, next);
    }
  }
  return { operands, options: readonlyOptions(given) };
}

/** The values of each option by its name, in the order in which the options were last given. */
type GivenOptions = Map<string, string[]>;

function addOption(given: GivenOptions, option: Option, value: string): void {
  const name = option.long ?? option.short ?? '';
  const values = given.get(name) ?? [];
  // Moves the option to the end, for `last`.
  given.delete(name);
  given.set(name, [...values, value]);
}

function readonlyOptions(given: GivenOptions): ReadonlyOptions {
  return {
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1) ?? null,
    values: (name) => given.get(name) ?? [],
    last: (names) => [...given.keys()].findLast((name) => names.includes(name)) ?? null,
  };
}

function isNegativeNumber(word: string, known: readonly Option[]): boolean {
  return /^-[\d.]/.test(word) && !known.some(({ short }) => short === word[1]);
}

/** The options of one word. The argument is null if it is in the next word. */
type ReadWord = { read: [Option, string | null][] };

function readLong(known: readonly Option[], word: string): ReadWord | OptionError {
  const [name = '', ...rest] = word.slice(2).split('=');
  const value = word.includes('=') ? rest.join('=') : null;
  const exact = known.filter(({ long }) => long === name);
  const matching = exact.length > 0 ? exact : known.filter(({ long }) => long?.startsWith(name));
  const [option, other] = matching;
  if (option === undefined) return { error: `unrecognized option '--${name}'` };
  if (other !== undefined) {
    const possibilities = matching.map(({ long }) => `'--${long}'`).join(' ');
    return { error: `option '--${name}' is ambiguous; possibilities: ${possibilities}` };
  }
  if (value !== null && option.value === undefined) {
    return { error: `option '--${option.long}' doesn't allow an argument` };
  }
  return { read: [[option, option.isOptional ? (value ?? '') : value]] };
}

function readShort(known: readonly Option[], word: string): ReadWord | OptionError {
  const digits = known.find(({ short }) => short === '#');
  if (digits && /^-\d+[a-z]*$/.test(word)) return { read: [[digits, word.slice(1)]] };
  const read: ReadWord['read'] = [];
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    const option = known.find(({ short }) => short === letter && letter !== '#');
    if (option === undefined) return { error: `invalid option -- '${letter}'` };
    if (option.value === undefined) {
      read.push([option, '']);
      continue;
    }
    const value = word.slice(at + 1);
    read.push([option, value === '' && !option.isOptional ? null : value]);
    break;
  }
  return { read };
}

function missingValue(option: Option, word: string): string {
  return word.startsWith('--')
    ? `option '--${option.long}' requires an argument`
    : `option requires an argument -- '${option.short}'`;
}
