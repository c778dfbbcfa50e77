/** Posts -> the series that they belong to, each in the order in which it is read. */

import type { Post, Series } from '../../types/content.ts';
import { compare, type RawProblem } from '../problems.ts';

/**
 * Names that differ only in letter case are one series, spelled as in the first file. Two posts that are the same part
 * are added to `problems`.
 */
export function seriesOf(posts: Post[], contentName: string, problems: RawProblem[]): Series[] {
  const found = new Map<string, { name: string; posts: Post[] }>();
  for (const post of posts) {
    if (post.series === null) continue;
    const key = post.series.name.toLowerCase();
    const others = found.get(key);
    if (others) others.posts.push(post);
    else found.set(key, { name: post.series.name, posts: [post] });
  }
  return [...found.values()].map(({ name, posts: own }) => {
    problems.push(...sameParts(own, contentName));
    return { name, parts: numbered(own.toSorted(inOrder)) };
  });
}

function sameParts(posts: Post[], contentName: string): RawProblem[] {
  const taken = new Map<number, string>();
  const problems: RawProblem[] = [];
  for (const { file, series } of posts) {
    if (series === null || series.part === null) continue;
    const { name, part, position, line } = series;
    const other = taken.get(part);
    taken.set(part, other ?? file);
    if (other === undefined) continue;
    const message = `it is part ${part} of the series ${name}, and so is ${contentName}/${other}`;
    const hint = 'give each part a number of its own, or none: then the dates decide';
    problems.push({ rule: 'series-part', file: `${contentName}/${file}`, position, line, message, hint });
  }
  return problems;
}

/** Numbered parts first, then the rest by date; equal ones by path. */
function inOrder(a: Post, b: Post): number {
  const part = (post: Post) => post.series?.part ?? Number.POSITIVE_INFINITY;
  const parts = part(a) === part(b) ? 0 : part(a) - part(b);
  return parts || (a.date?.time ?? 0) - (b.date?.time ?? 0) || compare(a.path, b.path);
}

/** A gap in the numbers stays one: its part may not be published yet. */
function numbered(posts: Post[]): Series['parts'] {
  let number = 0;
  return posts.map((post) => {
    number = post.series?.part ?? number + 1;
    return { number, post };
  });
}
