/** Narrows what the index found in pairs of letters to the sections that contain the letters together. */
import { inPairs } from '../../text/indexedWords.ts';
import type { FoundSection, IndexedText } from './worker/model.ts';

/**
 * The words of an excerpt before and after the match. Here a word is a letter: 60 are as wide as 30 words elsewhere.
 */
const wordsBefore = 20;
const wordsAfter = 40;

/**
 * Returns the sections to show. Pagefind makes an excerpt where most of the pairs are, which may be in other words. If
 * a section contains the longest of `runs` as a whole, its excerpt is made there, and sections with nothing but pairs
 * are left out. If no section contains it, all of them stay.
 */
export function withWholeRuns({ content, sections }: IndexedText, runs: string[]): FoundSection[] {
  const length = Math.max(0, ...runs.map((run) => inPairs(run).split(' ').length));
  // A single pair is the whole run wherever it is found.
  if (length < 2) return sections;
  const words = content.split(/[^\S\uFEFF]+/);
  const whole = sections.flatMap((section) => {
    const start = startOfRun(section, length);
    if (start === undefined) return [];
    const from = Math.max(section.anchor?.location ?? 0, start - wordsBefore);
    const excerpt = words
      .slice(from, start + wordsAfter)
      .join(' ')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
    return [{ ...section, excerpt }];
  });
  return whole.length > 0 ? whole : sections;
}

/** Returns the first location after which `length` pairs follow one another. */
function startOfRun({ locations }: FoundSection, length: number): number | undefined {
  const found = new Set(locations);
  const isWhole = (start: number) => Array.from({ length }, (_, index) => start + index).every((at) => found.has(at));
  return locations.find(isWhole);
}
