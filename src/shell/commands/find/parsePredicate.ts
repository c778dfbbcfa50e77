/** Parses one predicate of a `find` expression, with its value. */
import { type ExpressionParser, takeWord } from './parser.ts';
import { newerThanFile, type Predicate, predicates } from './predicates.ts';

/** Parses the predicate `word`, which has been taken from the words, and its value. */
export async function parsePredicate(parser: ExpressionParser, word: string): Promise<Predicate> {
  parser.lastPredicate = word;
  switch (word) {
    case '-exec':
      throw new Error('there is no -exec: use | xargs');
    case '-delete':
      throw new Error('files cannot be deleted here');
    case '-print':
      return printAction(parser, '\n');
    case '-print0':
      return printAction(parser, '\0');
    case '-prune':
      return (_, effects) => {
        effects.isPruned = true;
        return true;
      };
    case '-empty':
      return ({ entry }) => entry.kind !== 'link' && entry.size === 0;
    case '-mindepth':
      parser.minDepth = takeDepth(parser, word);
      return () => true;
    case '-maxdepth':
      parser.maxDepth = takeDepth(parser, word);
      return () => true;
    case '-newer':
      return newerThanFile(takeValue(parser, word), parser.shell, parser.signal);
  }
  const predicateFor = predicates.get(word);
  if (!predicateFor) throw new Error(`unknown predicate \`${word}'`);
  return predicateFor(takeValue(parser, word), parser.shell);
}

function printAction(parser: ExpressionParser, ending: '\n' | '\0'): Predicate {
  parser.hasAction = true;
  return (_, effects) => {
    effects.prints.push(ending);
    return true;
  };
}

function takeDepth(parser: ExpressionParser, predicate: string): number {
  const value = takeValue(parser, predicate);
  if (/^\d+$/.test(value)) return Number(value);
  throw new Error(`Expected a positive decimal integer argument to ${predicate}, but got ‘${value}’`);
}

function takeValue(parser: ExpressionParser, predicate: string): string {
  const value = takeWord(parser);
  if (value === undefined) throw new Error(`missing argument to \`${predicate}'`);
  return value;
}
