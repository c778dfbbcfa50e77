/** Words behind a command -> its options and operands, as getopt_long reads them. */
import type { Option, ReadonlyOptions } from '../command.ts';

/** Of the option with which texts end in NUL instead of a newline, in and out: `sort -z`. */
export const zeroTerminated = 'zero-terminated';

export type Parsed = { options: ReadonlyOptions; operands: string[] };

/** What getopt would complain of, without the command's name: `invalid option -- 'z'`. */
export type OptionError = { error: string };

/** A complaint about how a command was called, with the line that coreutils put below it. */
export function usageError(name: string, message: string): string {
  return `${message}\nTry '${name} --help' for more information.`;
}

/**
 * Options may stand behind operands, unless they come `first`; what follows `--` is an operand, and `-` is one. `-5` is the value of the option
 * whose short name is a digit sign, `#`, for `head -5`, and so is `-5c`.
 */
export function parseOptions(known: readonly Option[], words: readonly string[], first = false): Parsed | OptionError {
  const found = new Map<string, string[]>();
  const add = (option: Option, value: string) => {
    const values = found.get(nameOf(option)) ?? [];
    // Behind the others, so that the last one is known.
    found.delete(nameOf(option));
    found.set(nameOf(option), [...values, value]);
  };
  const operands: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    const isNumber = /^-[\d.]/.test(word) && !known.some(({ short }) => short === word[1]);
    if (first && (!/^-./.test(word) || isNumber)) {
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
        add(option, value ?? '');
        continue;
      }
      const next = words[index + 1];
      if (next === undefined) return { error: missingValue(option, word) };
      index += 1;
      add(option, next);
    }
  }
  return {
    operands,
    options: {
      has: (name) => found.has(name),
      value: (name) => found.get(name)?.at(-1) ?? null,
      values: (name) => found.get(name) ?? [],
      last: (names) => [...found.keys()].findLast((name) => names.includes(name)) ?? null,
    },
  };
}

/** The name by which a command asks for it. */
function nameOf({ long, short }: Option): string {
  return long ?? short ?? '';
}

/** Null stands for a value that is in the next word. */
type Read = { read: [Option, string | null][] };

function readLong(known: readonly Option[], word: string): Read | OptionError {
  const [name = '', ...rest] = word.slice(2).split('=');
  const value = word.includes('=') ? rest.join('=') : null;
  const exact = known.filter(({ long }) => long === name);
  const matching = exact.length > 0 ? exact : known.filter(({ long }) => long?.startsWith(name));
  const [option, other] = matching;
  if (option === undefined) return { error: `unrecognized option '--${name}'` };
  if (other !== undefined) {
    return {
      error: `option '--${name}' is ambiguous; possibilities: ${matching.map(({ long }) => `'--${long}'`).join(' ')}`,
    };
  }
  if (value !== null && option.value === undefined)
    return { error: `option '--${option.long}' doesn't allow an argument` };
  return { read: [[option, option.optional ? (value ?? '') : value]] };
}

function readShort(known: readonly Option[], word: string): Read | OptionError {
  const digits = known.find(({ short }) => short === '#');
  if (digits && /^-\d+[a-z]*$/.test(word)) return { read: [[digits, word.slice(1)]] };
  const read: Read['read'] = [];
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    const option = known.find(({ short }) => short === letter && letter !== '#');
    if (option === undefined) return { error: `invalid option -- '${letter}'` };
    if (option.value === undefined) {
      read.push([option, '']);
      continue;
    }
    const value = word.slice(at + 1);
    read.push([option, value === '' && !option.optional ? null : value]);
    break;
  }
  return { read };
}

function missingValue(option: Option, word: string): string {
  return word.startsWith('--')
    ? `option '--${option.long}' requires an argument`
    : `option requires an argument -- '${option.short}'`;
}
