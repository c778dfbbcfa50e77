/** The state of the parser of a `find` expression, and its basic operations. */
import type { Shell } from '../../command.ts';

/** The state of the parser. */
export type ExpressionParser = {
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

/** Returns the next word and moves past it. */
export function takeWord(parser: ExpressionParser): string | undefined {
  const word = parser.words[parser.position];
  parser.position += 1;
  return word;
}

/** Returns whether the next word is one of `candidates`. */
export function isNext({ words, position }: ExpressionParser, ...candidates: string[]): boolean {
  return candidates.includes(words[position] ?? '');
}

/** Returns whether all words are read. */
export function isAtEnd({ words, position }: ExpressionParser): boolean {
  return position >= words.length;
}
