/** How far the parser of a `find` expression has come. */
import type { Shell } from '../../command.ts';

export type Parser = {
  words: readonly string[];
  /** The index of the next word. */
  position: number;
  minDepth: number;
  maxDepth: number;
  /** Whether a predicate prints, in which case nothing else is printed. */
  hasAction: boolean;
  lastPredicate: string | null;
  shell: Shell;
  signal: AbortSignal;
};

export function takeWord(parser: Parser): string | undefined {
  const word = parser.words[parser.position];
  parser.position += 1;
  return word;
}

export function isNext({ words, position }: Parser, ...candidates: string[]): boolean {
  return candidates.includes(words[position] ?? '');
}

export function isAtEnd({ words, position }: Parser): boolean {
  return position >= words.length;
}
