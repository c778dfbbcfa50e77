/** Splits a command line into words, operators and comments as bash does, with their positions. */
import { matchAt } from './matchAt.ts';
import type { Part, Quote, ShellSyntaxError, Token } from './syntax.ts';
import { readParts } from './wordParts.ts';

/** Accepts any text. Positions are always inside it. */
export function* tokenize(line: string): Generator<Token, undefined> {
  for (let at = skipBlanks(line, 0); at < line.length; at = skipBlanks(line, at)) {
    const token = line[at] === '#' ? readComment(line, at) : (readOperator(line, at) ?? readWord(line, at));
    yield token;
    at = token.end;
  }
}

/** Skips white space and escaped newlines. A newline itself is an operator. */
function skipBlanks(line: string, at: number): number {
  return at + (matchAt(/(?:[^\S\n]|\\\n)+/y, line, at)?.length ?? 0);
}

function readComment(line: string, start: number): Token {
  const text = matchAt(/.*/y, line, start) ?? '';
  return { kind: 'comment', text, start, end: start + text.length };
}

function readOperator(line: string, start: number): Token | null {
  const text = matchAt(/&&|\|\||\|&|;;&?|;&|>>|<<|&>|[\n|;&<>()`]|\$\(\(?/y, line, start);
  return text === null ? null : { kind: 'operator', text, start, end: start + text.length };
}

const endOfWord = /[\s|;&<>()`]/;

function readWord(line: string, start: number): Token {
  const parts: Part[] = [];
  let at = start;
  let firstError: ShellSyntaxError | null = null;
  let openQuote: Quote | null = null;
  while (at < line.length && !endOfWord.test(line[at] ?? '') && !line.startsWith('$(', at)) {
    const { read, error, quote } = readParts(line, at);
    for (const part of read) parts.push(part);
    at = parts.at(-1)?.end ?? line.length;
    firstError ??= error ?? null;
    openQuote = quote;
  }
  return { kind: 'word', start, end: at, parts, error: firstError, quote: openQuote };
}
