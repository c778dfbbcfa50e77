/** Makes the paths of tags. */
import { pathSegment } from './slug.ts';

/**
 * Returns the path of a tag: `/tags/linux/`. A `/` in the tag counts as a space. `#` after a name and `.` before one
 * are spelled out, because a path cannot hold them: `C#` -> `c-sharp`, `.NET` -> `dot-net`.
 */
export function tagPathOf(tag: string): string {
  const words = tag
    .replace(/(?<=[\p{L}\p{N}])[#＃♯](?=[\s-]|$)/gu, '-sharp')
    .replace(/(^|[\s-])[.．](?=\p{L})/gu, '$1dot-');
  return plainTagPathOf(words);
}

/** Returns the path of a tag without its signs: `C#` -> `/tags/c/`. */
export function plainTagPathOf(tag: string): string {
  return `/tags/${pathSegment(tag.replaceAll('/', ' '))}/`;
}

/** Returns the path of a tag with every sign spelled out: `C++` -> `/tags/c-plus-plus/`, `R&D` -> `/tags/r-and-d/`. */
export function spelledTagPathOf(tag: string): string {
  const words = tag.normalize('NFKC').replace(/[!-/:-@[-`{-~♯]/g, (sign) => {
    const word = signNames.get(sign);
    return word === undefined ? ' ' : ` ${word} `;
  });
  return plainTagPathOf(words.trim());
}

const signNames = new Map([
  ['!', 'bang'],
  ['#', 'sharp'],
  ['♯', 'sharp'],
  ['$', 'dollar'],
  ['%', 'percent'],
  ['&', 'and'],
  ['*', 'star'],
  ['+', 'plus'],
  ['.', 'dot'],
  ['<', 'less'],
  ['=', 'equals'],
  ['>', 'greater'],
  ['?', 'what'],
  ['@', 'at'],
  ['^', 'hat'],
  ['|', 'or'],
  ['~', 'tilde'],
]);
