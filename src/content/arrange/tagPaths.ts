/** Chooses a unique path for every tag. */
import { compare } from '../../text/compare.ts';
import { foldPath } from '../../text/foldPath.ts';
import type { Tag } from '../../types/content.ts';
import { pathIn } from '../paths/editionPaths.ts';
import { plainTagPathOf, spelledTagPathOf, tagPathOf } from '../paths/tagPaths.ts';

/**
 * Returns the path of each tag by name. The signs of a tag are spelled out if another tag has the same letters and a
 * sign that a path cannot hold (`C++` beside `C#`), or if two tags would have the same path; then the one with fewer
 * signs keeps it.
 */
export function chooseTagPaths(names: string[]): Map<string, string> {
  const tags = names.map((name) => ({ name, letters: name.replace(/[^\p{L}\p{M}\p{N}]/gu, '') }));
  const lettersWithSign = new Set(
    tags.flatMap(({ name, letters }) => (tagPathOf(name) === plainTagPathOf(name) ? [] : [foldPath(letters)])),
  );
  tags.sort((a, b) => signCount(a) - signCount(b) || compare(a.name, b.name));
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const { name, letters } of tags) {
    const isSpelled = lettersWithSign.has(foldPath(letters)) && name !== letters;
    const preferred = isSpelled ? spelledTagPathOf(name) : tagPathOf(name);
    let path = taken.has(foldPath(preferred)) ? spelledTagPathOf(name) : preferred;
    for (let number = 2; taken.has(foldPath(path)); number += 1) path = preferred.replace(/\/$/, `-${number}/`);
    taken.add(foldPath(path));
    paths.set(name, path);
  }
  return paths;
}

/**
 * Returns the path that earlier versions of catpost gave to a tag whose signs are spelled out now: `/tags/net/` for
 * `.NET`. `root` is the home page of its edition.
 */
export function formerTagPath({ name, path }: Tag, root: string): string | null {
  const former = plainTagPathOf(name);
  return pathIn(root, former) === path || former === '/tags//' ? null : pathIn(root, former);
}

function signCount({ name, letters }: { name: string; letters: string }): number {
  return name.length - letters.length;
}
