/**
 * Turns the colours of terminal output into token classes. Colours are the SGR sequences of ECMA-48
 * (https://ecma-international.org/publications-and-standards/standards/ecma-48/, 8.3.117); other sequences are removed.
 */
import type { CodeToken } from './highlighter.ts';

/**
 * Returns the tokens of each line. A colour continues over the end of a line. The escape may be spelled out:
 * `\x1b[31m`.
 */
export function ansiTokens(lines: string[]): CodeToken[][] {
  let className = '';
  return lines.map((line) => {
    const tokens: CodeToken[] = [];
    let start = 0;
    for (const match of line.matchAll(sequence)) {
      tokens.push({ text: line.slice(start, match.index), className });
      start = match.index + match[0].length;
      if (match[1] !== undefined) className = classAfter(match[1], className);
    }
    tokens.push({ text: line.slice(start), className });
    return tokens.filter(({ text }) => text !== '');
  });
}

/**
 * Matches a colour, any other control sequence, or an operating system command, such as the address of a link. `\p{Cc}`
 * is the escape.
 */
const sequence =
  /(?:\p{Cc}|\u241b|\\x1b|\\u001b|\\033|\\e)(?:\[([\d;:]*)m|\[[\d;:?]*[ -/]*[@-~]|\][^\p{Cc}]*\p{Cc}\\?|[()][A-Z\d]|[=>78cDEHM])/gu;

/**
 * The token classes for black, red, green, yellow, blue, magenta, cyan and white: those with the most similar colour in
 * the themes.
 */
const classes = ['o', 's', 'k', 's', 'f', 'n', 'l', ''];

/** Returns the class after an SGR sequence with these parameters. */
function classAfter(parameters: string, before: string): string {
  const codes = parameters.split(/[;:]/).map(Number);
  let className = before;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 0 || code === 39) className = '';
    else if (code === 2) className = 'o';
    else if (code === 22 && className === 'o') className = '';
    else if (code >= 30 && code <= 37) className = classes[code - 30] ?? '';
    else if (code >= 90 && code <= 97) className = classes[code - 90] || (code === 90 ? 'o' : '');
    else if (code === 38 || code === 48 || code === 58) {
      const isIndexed = codes[at + 1] === 5;
      if (code === 38)
        className = classes[isIndexed ? basicOf(codes[at + 2]) : hueOf(codes.slice(at + 2, at + 5))] ?? '';
      at += isIndexed ? 2 : 4;
    }
  }
  return className;
}

/** Returns the basic colour that is nearest to one of 256 colours: sixteen, a cube of 6 × 6 × 6, and greys. */
function basicOf(index = 7): number {
  if (index < 16) return index % 8;
  if (index >= 232) return index < 244 ? 0 : 7;
  const cubeIndex = index - 16;
  return hueOf([Math.floor(cubeIndex / 36), Math.floor(cubeIndex / 6) % 6, cubeIndex % 6].map((level) => level * 51));
}

/**
 * Returns the basic colour of an RGB value: the sum of 1 for red, 2 for green and 4 for blue, where each is more than
 * half of the strongest.
 */
function hueOf([red = 0, green = 0, blue = 0]: number[]): number {
  const strongest = Math.max(red, green, blue);
  if (strongest < 48) return 0;
  return [red, green, blue].reduce((sum, value, at) => (value > strongest / 2 ? sum + 2 ** at : sum), 0);
}
