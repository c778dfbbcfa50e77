import type { Call, Completion, Line } from '../command.ts';
import { linesOf } from '../streams/lines.ts';
import { formatted, type Piece, parseFormat, unescaped } from './printf/formats.ts';

export const name = 'printf';
export const synopsis = 'printf FORMAT [ARGUMENT]...';
export const summary = 'print its words in a format';
export const options = 'any';
export const completion: Completion = 'files';

/** As bash's own, which repeats the format as long as there are arguments left. */
export async function* run({ operands, complain, signal }: Call): AsyncGenerator<Line, number | undefined> {
  const words = operands[0] === '--' ? operands.slice(1) : operands;
  const [format, ...rest] = words;
  if (format === undefined || (words === operands && /^-./.test(format))) {
    if (format !== undefined) complain(`${format.slice(0, 2)}: invalid option`);
    complain(`usage: ${synopsis}`);
    return 2;
  }
  const pieces = parseFormat(format);
  const given: Given = { words: rest, at: 0, complain };
  let text = '';
  let isEnded = false;
  do {
    const before = given.at;
    for (const piece of pieces) {
      const { text: more, ended } = printed(piece, given);
      text += more;
      isEnded = ended;
      if (ended) break;
    }
    if (given.at === before) break;
  } while (!isEnded && given.at < rest.length && !signal.aborted);
  yield* linesOf(text);
  return undefined;
}

/** The arguments, and how far they are used. */
type Given = { words: readonly string[]; at: number; complain: (message: string) => void };

function printed(piece: Piece, given: Given): { text: string; ended: boolean } {
  if (piece.kind === 'text') return { text: piece.text, ended: false };
  if (piece.kind === 'error') {
    given.complain(piece.message);
    return { text: '', ended: true };
  }
  const { flags, type } = piece;
  const width = piece.width === '*' ? Number(integer(given)) : Number(piece.width);
  const exact = piece.precision === '*' ? Number(integer(given)) : Number(piece.precision ?? -1);
  const directive = { flags, width, precision: exact < 0 ? null : exact, type };
  if (/[diouxX]/.test(type)) return { text: formatted(directive, integer(given)), ended: false };
  if (/[fFeEgG]/.test(type)) return { text: formatted(directive, float(given)), ended: false };
  const word = next(given);
  if (type === 'b') {
    const { text, ended } = unescaped(word, true);
    return { text: formatted(directive, text), ended };
  }
  return { text: formatted(directive, type === 'c' ? ([...word][0] ?? '\0') : word), ended: false };
}

function next(given: Given): string {
  const word = given.words[given.at] ?? '';
  given.at += 1;
  return word;
}

/** `12`, `017`, `0x1f`, and `'a` for the number of a character. */
function integer(given: Given): bigint {
  const word = next(given);
  if (/^['"]/.test(word)) return BigInt(word.codePointAt(1) ?? 0);
  const [whole = '', sign, digits = ''] = /^\s*([-+]?)(0x[\da-f]+|0[0-7]*|[1-9]\d*)/i.exec(word) ?? [];
  if (whole.length < word.length) given.complain(`${word}: invalid ${baseOf(word)}number`);
  const value = digits === '' ? 0n : BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return sign === '-' ? -value : value;
}

/** As bash names a number that ends too early. */
function baseOf(word: string): string {
  if (/^0x/i.test(word)) return 'hex ';
  return /^0\d/.test(word) ? 'octal ' : '';
}

function float(given: Given): number {
  const word = next(given);
  if (/^['"]/.test(word)) return word.codePointAt(1) ?? 0;
  const [whole = ''] = /^\s*[-+]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i.exec(word) ?? [];
  if (whole.length < word.length) given.complain(`${word}: invalid number`);
  return Number(whole);
}
