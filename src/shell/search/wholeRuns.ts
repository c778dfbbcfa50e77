/** What the index found in pairs of letters -> the sections where the letters that were asked for stand together. */
import { inPairs } from '../../text/indexedWords.ts';
import type { IndexedText, SubResult } from './indexWorker.ts';

/**
 * Pagefind shows where most of the pairs stand, which may be the beginning of another word. Where a section has the whole of
 * the longest of `runs`, its excerpt is made there, and sections that have only pairs are left out; if none has it, all stay.
 */
export function withWholeRuns({ content, sub_results: sections }: IndexedText, runs: string[]): SubResult[] {
  const length = Math.max(0, ...runs.map((run) => inPairs(run).split(' ').length));
  // Each place of a single pair is one of what was asked for.
  if (length < 2) return sections;
  const words = content.split(/[^\S\uFEFF]+/);
  const whole = sections.flatMap((section) => {
    const places = new Set(section.locations);
    const isWhole = (start: number) =>
      Array.from({ length }, (_, index) => start + index).every((at) => places.has(at));
    const start = section.locations.find(isWhole);
    if (start === undefined) return [];
    const from = Math.max(section.anchor?.location ?? 0, start - wordsBefore);
    const excerpt = words
      .slice(from, start + wordsBehind)
      .join(' ')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
    return [{ ...section, excerpt }];
  });
  return whole.length > 0 ? whole : sections;
}

/** Words of the index, which are letters here: 60 are as many columns as the 30 words of other languages have. */
const wordsBefore = 20;
const wordsBehind = 40;
