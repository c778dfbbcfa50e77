/** Matches a pattern against lines. It runs in the worker of grep, or directly if there is no need for one. */
import type { Pattern } from './pattern.ts';

/** For each line the start and end of each match, one after another; null if it does not match. */
export type LineMatches = (number[] | null)[];

/** Returns the matches of each line. An empty match makes the line match, and adds no range. */
export function matchLines({ source, flags }: Pattern, lines: readonly string[]): LineMatches {
  const pattern = new RegExp(source, `${flags}g`);
  return lines.map((line) => {
    const ranges: number[] = [];
    let isMatch = false;
    for (const { 0: text, index } of line.matchAll(pattern)) {
      isMatch = true;
      if (text !== '') ranges.push(index, index + text.length);
    }
    return isMatch ? ranges : null;
  });
}
