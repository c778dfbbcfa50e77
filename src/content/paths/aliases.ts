/** `aliases:` of a post -> the other paths that lead to it, with their places. */

import type { Alias } from '../../types/content.ts';
import type { Position } from '../../types/problem.ts';
import { oneLine, type PostSource } from '../post/postFields.ts';
import { aliasPathOf } from './paths.ts';

/** `locate` tells the place of one value of the list. */
export function readAliases(
  { written, place, report }: PostSource,
  locate: (index: number) => Position | null,
): Omit<Alias, 'line'>[] {
  return [written.aliases ?? []].flat().flatMap((value, index) => {
    const text = oneLine(value);
    if (text === null) return [];
    const position = locate(index) ?? place('aliases');
    const alias = aliasPathOf(text);
    if ('path' in alias) return [{ path: alias.path, position }];
    report(
      'alias-invalid',
      position,
      `the alias ${text} ${alias.fault}`,
      'write it as a path of the site: /old/address/',
    );
    return [];
  });
}
