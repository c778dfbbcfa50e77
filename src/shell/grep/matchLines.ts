/** A pattern and lines -> what matches, in a worker or where it is called. Pure. */
import type { Pattern } from './pattern.ts';

/** For each line null where it does not match, else where its matches begin and end, one behind the other. */
export type LineMatches = (number[] | null)[];

/** A match of nothing counts as a match, and has no place. */
export function matchLines({ source, flags }: Pattern, lines: readonly string[]): LineMatches {
  const pattern = new RegExp(source, `${flags}g`);
  return lines.map((line) => {
    const places: number[] = [];
    let matched = false;
    for (const { 0: text, index } of line.matchAll(pattern)) {
      matched = true;
      if (text !== '') places.push(index, index + text.length);
    }
    return matched ? places : null;
  });
}
