import type { Call, Completion, Line } from '../command.ts';
import { linesOf } from '../streams/lines.ts';

export const name = 'echo';
export const synopsis = 'echo [-neE] [STRING]...';
export const summary = 'print its words';
export const options = 'any';
export const completion: Completion = 'files';

export async function* run({ operands }: Call): AsyncGenerator<Line, number | undefined> {
  const first = operands.findIndex((word) => !/^-[neE]+$/.test(word));
  const letters = operands.slice(0, first === -1 ? operands.length : first).join('');
  const words = first === -1 ? [] : operands.slice(first);
  const reads = /e[^E]*$/.test(letters);
  const { text, ended } = reads ? unescaped(words.join(' ')) : { text: words.join(' '), ended: false };
  yield* linesOf(ended || letters.includes('n') ? text : `${text}\n`);
  return 0;
}

const letterEscapes = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['E', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

/** What backslashes stand for; `\c` ends all output. */
function unescaped(text: string): { text: string; ended: boolean } {
  const pattern = /\\(?:0([0-7]{0,3})|x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|(.))/gsu;
  let read = '';
  let at = 0;
  for (const { 0: whole, 1: octal, 2: byte, 3: short, 4: long, 5: letter, index } of text.matchAll(pattern)) {
    read += text.slice(at, index);
    at = index + whole.length;
    if (letter === 'c') return { text: read, ended: true };
    const hex = byte ?? short ?? long;
    const code = octal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(octal || '0', 8) % 256;
    if (letter !== undefined) read += letterEscapes.get(letter) ?? whole;
    else read += code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  return { text: read + text.slice(at), ended: false };
}
