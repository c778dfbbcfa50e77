/** Reads the aliases of a post. */
import { lineAt } from '../../problems/problem.ts';
import type { Alias } from '../../types/redirect.ts';
import { aliasPathOf } from '../paths/writtenPaths.ts';
import { oneLine } from '../values/oneLine.ts';
import type { PostSource } from './postSource.ts';

/** Reads `aliases:`, the other paths that lead to the post. */
export function readAliases({ text, written, positionOf, report }: PostSource): Alias[] {
  return [written.aliases ?? []].flat().flatMap((value, index) => {
    const alias = oneLine(value);
    if (alias === null) return [];
    const position = positionOf('aliases', index);
    const read = aliasPathOf(alias);
    if ('path' in read) return [{ path: read.path, position, line: lineAt(text, position) }];
    const hint = 'write it as a path of the site: /old/address/';
    report('alias-invalid', position, `the alias ${alias} ${read.problem}`, hint);
    return [];
  });
}
