/** Finds posts that have the same path. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import { foldPath } from '../../text/foldPath.ts';
import type { Post } from '../../types/content.ts';
import { groupBy } from '../groupBy.ts';

/**
 * Separates the posts with a unique path from those that clash. Paths that differ only in letter case clash. No
 * clashing post is published, because it is unclear which one the author means.
 */
export function separateClashes(
  posts: Post[],
  contentName: string,
): { free: Post[]; clashing: Post[]; problems: RawProblem[] } {
  const groups = [...groupBy(posts, ({ path }) => foldPath(path)).values()];
  const free = groups.filter(({ length }) => length === 1).flat();
  const clashing = groups.filter(({ length }) => length > 1);
  const problems = clashing.flatMap(([first, ...others]) =>
    others.map(({ file, path }): RawProblem => {
      const message = `its path ${path} is already the path of ${contentName}/${first?.file}`;
      const hint = 'rename one of the files, or give one of them a slug';
      return { rule: 'path-taken', file: `${contentName}/${file}`, message, hint };
    }),
  );
  return { free: free.sort((a, b) => compare(a.file, b.file)), clashing: clashing.flat(), problems };
}
