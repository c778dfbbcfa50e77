/** Reports keys that other blog tools read and catpost does not, with what to write instead. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { groupBy } from '../groupBy.ts';
import { foldKey } from './foldKey.ts';
import { foreignGroupOf, hintOf } from './foreignGroups.ts';

/**
 * A key as it was written, and its file. `locate` is a function because it needs a full parse, and is called once a
 * site.
 */
export type ForeignKey = { key: string; file: string; locate: () => Pick<RawProblem, 'position' | 'line'> };

/** Returns whether a key, in any spelling, is one of another tool. */
export function isForeignKey(key: string): boolean {
  return foreignGroupOf(key) !== undefined;
}

/** Returns one problem for each key, at the first of the posts that have it. */
export function foreignKeyProblems(keys: ForeignKey[]): RawProblem[] {
  return [...groupBy(keys, ({ key }) => foldKey(key))].flatMap(([name, uses]) => {
    const [first] = uses.sort((a, b) => compare(a.file, b.file));
    const group = foreignGroupOf(name);
    if (first === undefined || group === undefined) return [];
    const { key, file, locate } = first;
    const more =
      uses.length === 1 ? '' : `, here and in ${uses.length - 1} more ${uses.length === 2 ? 'file' : 'files'}`;
    const message = `${key} is a key of other tools that catpost does not use${more}`;
    return [{ rule: 'foreign-key', file, ...locate(), message, hint: hintOf(group) }];
  });
}
