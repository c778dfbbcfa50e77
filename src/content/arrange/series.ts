/** Collects the posts of each series, in reading order. */
import type { RawProblem } from '../../problems/problem.ts';
import { compare } from '../../text/compare.ts';
import type { InSeries, Post, Series } from '../../types/content.ts';
import { groupBy } from '../groupBy.ts';

type Part = { post: Post; series: InSeries };

/**
 * Returns every series. Names that differ only in letter case are one series, spelled as in the first file. Two posts
 * that are the same part are a problem.
 */
export function seriesOf(posts: Post[], contentName: string): { series: Series[]; problems: RawProblem[] } {
  const parts = posts.flatMap((post): Part[] => (post.series === null ? [] : [{ post, series: post.series }]));
  const groups = [...groupBy(parts, ({ series }) => series.name.toLowerCase()).values()];
  return {
    series: groups.map((group) => ({
      name: group[0]?.series.name ?? '',
      parts: numberParts(group.toSorted(inReadingOrder)),
    })),
    problems: groups.flatMap((group) => repeatedParts(group, contentName)),
  };
}

function repeatedParts(parts: Part[], contentName: string): RawProblem[] {
  const files = new Map<number, string>();
  const problems: RawProblem[] = [];
  for (const { post, series } of parts) {
    const { name, part, position, line } = series;
    if (part === null) continue;
    const other = files.get(part);
    files.set(part, other ?? post.file);
    if (other === undefined) continue;
    const message = `this is part ${part} of the series ${name}, and so is ${contentName}/${other}`;
    const hint = 'give each part its own number, or none to sort the parts by date';
    problems.push({ rule: 'series-part', file: `${contentName}/${post.file}`, position, line, message, hint });
  }
  return problems;
}

/** Compares parts: numbered ones first, then the others by date, then those without a date. Breaks ties by path. */
function inReadingOrder(a: Part, b: Part): number {
  const byPart = compareNumbers(a.series.part, b.series.part);
  return byPart || compareNumbers(a.post.date?.time, b.post.date?.time) || compare(a.post.path, b.post.path);
}

/** Compares two numbers. A missing one is last. */
function compareNumbers(a: number | null | undefined, b: number | null | undefined): number {
  const [one, other] = [a ?? Number.POSITIVE_INFINITY, b ?? Number.POSITIVE_INFINITY];
  return one === other ? 0 : one - other;
}

/** Numbers the parts. Gaps between given numbers stay, because a missing part may not be published yet. */
function numberParts(parts: Part[]): Series['parts'] {
  let number = 0;
  return parts.map(({ post, series }) => {
    number = series.part ?? number + 1;
    return { number, post };
  });
}
