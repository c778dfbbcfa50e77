/**
 * Parses the expression of `find` by recursive descent: `-o` binds weaker than `-a`, which two predicates in a row imply,
 * and `!` binds strongest. Errors are thrown in the words of GNU find.
 */
import type { Shell } from '../../command.ts';
import { locate } from '../../files/locate.ts';
import { parsePredicate } from './parsePredicate.ts';
import { type ExpressionParser, isAtEnd, isNext, takeWord } from './parser.ts';
import type { Predicate } from './predicates.ts';

/** `minDepth` and `maxDepth` count from 0, the path that was named. */
export type Expression = { evaluate: Predicate; minDepth: number; maxDepth: number };

/** Returns whether a word begins the expression, and so ends the paths: `find post -name x`. */
export function beginsExpression(word: string): boolean {
  return /^-./.test(word) || word === '(' || word === ')' || word === '!' || word === ',';
}

/** Parses the words after the paths. */
export async function parseExpression(
  words: readonly string[],
  shell: Shell,
  signal: AbortSignal,
): Promise<Expression> {
  const maxDepth = Number.POSITIVE_INFINITY;
  const start = { position: 0, minDepth: 0, maxDepth, hasAction: false, lastPredicate: null };
  const parser: ExpressionParser = { words, shell, signal, ...start };
  const condition = words.length === 0 ? () => true : await parseOr(parser);
  if (!isAtEnd(parser)) throw new Error("you have too many ')'");
  const evaluate: Predicate = (found, effects) => {
    const isMatch = condition(found, effects);
    if (isMatch && !parser.hasAction) effects.prints.push('\n');
    return isMatch;
  };
  return { evaluate, minDepth: parser.minDepth, maxDepth: parser.maxDepth };
}

async function parseOr(parser: ExpressionParser): Promise<Predicate> {
  let left = await parseAnd(parser);
  while (isNext(parser, '-o', '-or')) {
    const operator = takeWord(parser);
    if (isAtEnd(parser) || isNext(parser, ')')) throw new Error(`expected an expression after '${operator}'`);
    const [first, second] = [left, await parseAnd(parser)];
    left = (found, effects) => first(found, effects) || second(found, effects);
  }
  return left;
}

async function parseAnd(parser: ExpressionParser): Promise<Predicate> {
  let left = await parseFactor(parser);
  while (!isAtEnd(parser) && !isNext(parser, '-o', '-or', ')')) {
    const operator = isNext(parser, '-a', '-and') ? takeWord(parser) : null;
    if (operator !== null && isAtEnd(parser)) throw new Error(`expected an expression after '${operator}'`);
    const [first, second] = [left, await parseFactor(parser)];
    left = (found, effects) => first(found, effects) && second(found, effects);
  }
  return left;
}

async function parseFactor(parser: ExpressionParser): Promise<Predicate> {
  const word = takeWord(parser) ?? '';
  if (word === '!' || word === '-not') {
    if (isAtEnd(parser)) throw new Error(`expected an expression after '${word}'`);
    const operand = await parseFactor(parser);
    return (found, effects) => !operand(found, effects);
  }
  if (word === '(') return parseParentheses(parser);
  if (/^-(?:o|or|a|and)$/.test(word)) {
    throw new Error(`invalid expression; you have used a binary operator '${word}' with nothing before it.`);
  }
  if (word === ')') throw new Error("you have too many ')'");
  if (!word.startsWith('-')) throw new Error(await misplacedPathMessage(parser, word));
  return parsePredicate(parser, word);
}

async function parseParentheses(parser: ExpressionParser): Promise<Predicate> {
  if (isNext(parser, ')')) throw new Error('invalid expression; empty parentheses are not allowed.');
  const inner = isAtEnd(parser) ? null : await parseOr(parser);
  if (inner === null || takeWord(parser) !== ')') {
    throw new Error("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
  }
  return inner;
}

/** Returns an error for a path after a predicate, which often comes from a pattern that the shell has expanded. */
async function misplacedPathMessage({ lastPredicate, shell, signal }: ExpressionParser, word: string): Promise<string> {
  const message = `paths must precede expression: \`${word}'`;
  if (lastPredicate === null || (await locate(word, shell, signal)) === null) return message;
  return `${message}\nfind: possible unquoted pattern after predicate \`${lastPredicate}'?`;
}
