/** The words behind the paths of `find` -> what it asks of every entry. Throws what find would complain of. */
import type { Shell } from '../../command.ts';
import { locate } from '../../files/locate.ts';
import { newerThanFile, type Test, tests } from './findTests.ts';

export type Expression = { test: Test; minimum: number; maximum: number };

/** `find post -name x`: the expression begins at the first of these. */
export function beginsExpression(word: string): boolean {
  return /^-./.test(word) || word === '(' || word === ')' || word === '!' || word === ',';
}

export async function readExpression(words: readonly string[], shell: Shell, signal: AbortSignal): Promise<Expression> {
  const bounds = { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  let at = 0;
  let acts = false;
  let last: string | null = null;
  const whole = words.length === 0 ? () => true : await either();
  if (at < words.length) throw new Error("you have too many ')'");
  const test: Test = (found, effects) => {
    const isTrue = whole(found, effects);
    if (isTrue && !acts) effects.prints.push('\n');
    return isTrue;
  };
  return { test, ...bounds };

  async function either(): Promise<Test> {
    let left = await both();
    while (isOneOf('-o', '-or')) {
      const operator = words[at++];
      if (at >= words.length || words[at] === ')') throw new Error(`expected an expression after '${operator}'`);
      const [first, second] = [left, await both()];
      left = (found, effects) => first(found, effects) || second(found, effects);
    }
    return left;
  }

  async function both(): Promise<Test> {
    let left = await one();
    while (at < words.length && !isOneOf('-o', '-or', ')')) {
      const operator = isOneOf('-a', '-and') ? words[at++] : null;
      if (operator && at >= words.length) throw new Error(`expected an expression after '${operator}'`);
      const [first, second] = [left, await one()];
      left = (found, effects) => first(found, effects) && second(found, effects);
    }
    return left;
  }

  async function one(): Promise<Test> {
    const word = words[at++] ?? '';
    if (word === '!' || word === '-not') {
      if (at >= words.length) throw new Error(`expected an expression after '${word}'`);
      const test = await one();
      return (found, effects) => !test(found, effects);
    }
    if (word === '(') {
      if (words[at] === ')') throw new Error('invalid expression; empty parentheses are not allowed.');
      const test = at < words.length ? await either() : null;
      if (test === null || words[at++] !== ')') {
        throw new Error("invalid expression; I was expecting to find a ')' somewhere but did not see one.");
      }
      return test;
    }
    if (/^-(?:o|or|a|and)$/.test(word)) {
      throw new Error(`invalid expression; you have used a binary operator '${word}' with nothing before it.`);
    }
    if (word === ')') throw new Error("you have too many ')'");
    if (!word.startsWith('-')) throw new Error(await misplaced(word));
    return predicate(word);
  }

  /** A file's name often comes of a pattern that the shell has filled in. */
  async function misplaced(word: string): Promise<string> {
    const message = `paths must precede expression: \`${word}'`;
    const isFile = (await locate(word, shell, signal)) !== null;
    return isFile && last ? `${message}\nfind: possible unquoted pattern after predicate \`${last}'?` : message;
  }

  async function predicate(word: string): Promise<Test> {
    last = word;
    const refusal = refusals.get(word);
    if (refusal) throw new Error(refusal);
    if (word === '-print' || word === '-print0' || word === '-prune') {
      acts ||= word !== '-prune';
      return (_, effects) => {
        if (word === '-prune') effects.pruned = true;
        else effects.prints.push(word === '-print' ? '\n' : '\0');
        return true;
      };
    }
    if (word === '-empty') return ({ entry }) => entry.kind !== 'link' && entry.size === 0;
    const make = word === '-newer' ? newerThanFile : tests.get(word);
    const bound = word === '-mindepth' ? 'minimum' : word === '-maxdepth' ? 'maximum' : null;
    if (!make && !bound) throw new Error(`unknown predicate \`${word}'`);
    const value = words[at++];
    if (value === undefined) throw new Error(`missing argument to \`${word}'`);
    if (make) return make(value, shell, signal);
    if (!/^\d+$/.test(value)) {
      throw new Error(`Expected a positive decimal integer argument to ${word}, but got ‘${value}’`);
    }
    if (bound) bounds[bound] = Number(value);
    return () => true;
  }

  function isOneOf(...candidates: string[]): boolean {
    return candidates.includes(words[at] ?? '');
  }
}

const refusals = new Map([
  ['-exec', 'there is no -exec: use | xargs'],
  ['-delete', 'nothing can be deleted here'],
]);
