import type { Call, Completion, Line } from '../command.ts';
import { linesOf } from '../streams/lines.ts';
import { decodeArgument, type Piece, parseFormat } from './printf/format.ts';
import { type Directive, formatValue } from './printf/formatValue.ts';

export const name = 'printf';
export const synopsis = 'printf FORMAT [ARGUMENT]...';
export const options = 'any';
export const completion: Completion = 'files';

/** Repeats the format as long as there are arguments left, like the `printf` of bash. */
export async function* run({ operands, complain, signal }: Call): AsyncGenerator<Line, number | undefined> {
  const words = operands[0] === '--' ? operands.slice(1) : operands;
  const [format, ...rest] = words;
  if (format === undefined || (words === operands && /^-./.test(format))) {
    if (format !== undefined) complain(`${format.slice(0, 2)}: invalid option`);
    complain(`usage: ${synopsis}`);
    return 2;
  }
  const pieces = parseFormat(format);
  const args: Arguments = { words: rest, position: 0, complain };
  let text = '';
  let isEnded = false;
  do {
    const before = args.position;
    for (const piece of pieces) {
      const printed = formatPiece(piece, args);
      text += printed.text;
      isEnded = printed.isEnded;
      if (isEnded) break;
    }
    if (args.position === before) break;
  } while (!isEnded && args.position < rest.length && !signal.aborted);
  yield* linesOf(text);
  return undefined;
}

/** `position` is the index of the next argument. Missing ones are empty, or 0. */
type Arguments = { words: readonly string[]; position: number; complain: (message: string) => void };

/** `isEnded` is true after an error, and after `\c` in an argument of `%b`. */
function formatPiece(piece: Piece, args: Arguments): { text: string; isEnded: boolean } {
  if (piece.kind === 'text') return { text: piece.text, isEnded: false };
  if (piece.kind === 'error') {
    args.complain(piece.message);
    return { text: '', isEnded: true };
  }
  const { flags, type } = piece;
  const width = piece.width === '*' ? Number(nextInteger(args)) : Number(piece.width);
  const precision = piece.precision === '*' ? Number(nextInteger(args)) : Number(piece.precision ?? -1);
  const directive: Directive = { flags, width, precision: precision < 0 ? null : precision, type };
  if (type === 'b') {
    const { text, isEnded } = decodeArgument(nextWord(args));
    return { text: formatValue(directive, text), isEnded };
  }
  return { text: formatValue(directive, nextValue(type, args)), isEnded: false };
}

function nextValue(type: string, args: Arguments): string | number | bigint {
  if (/[diouxX]/.test(type)) return nextInteger(args);
  if (/[fFeEgG]/.test(type)) return nextFloat(args);
  const word = nextWord(args);
  return type === 'c' ? ([...word][0] ?? '\0') : word;
}

function nextWord(args: Arguments): string {
  const word = args.words[args.position] ?? '';
  args.position += 1;
  return word;
}

/** Parses `12`, `017`, `0x1f`, and `'a`, which is the code of the character. */
function nextInteger(args: Arguments): bigint {
  const word = nextWord(args);
  if (/^['"]/.test(word)) return BigInt(word.codePointAt(1) ?? 0);
  const [whole = '', sign, digits = ''] = /^\s*([-+]?)(0x[\da-f]+|0[0-7]*|[1-9]\d*)/i.exec(word) ?? [];
  if (whole.length < word.length) args.complain(`${word}: invalid ${baseName(word)}number`);
  const value = digits === '' ? 0n : BigInt(/^0\d/.test(digits) ? `0o${digits.slice(1)}` : digits);
  return sign === '-' ? -value : value;
}

/** Returns the name of the base in bash's error message, with a space. */
function baseName(word: string): string {
  if (/^0x/i.test(word)) return 'hex ';
  return /^0\d/.test(word) ? 'octal ' : '';
}

function nextFloat(args: Arguments): number {
  const word = nextWord(args);
  if (/^['"]/.test(word)) return word.codePointAt(1) ?? 0;
  const [whole = ''] = /^\s*[-+]?(?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i.exec(word) ?? [];
  if (whole.length < word.length) args.complain(`${word}: invalid number`);
  return Number(whole);
}
