/** The words of a fence -> what its block shows: ```` ```ts title="a.ts" {2,4-6} ins={3} del={1} showLineNumbers ````. */

/** First and last line, counted from 1. */
type Range = { first: number; last: number };

/** `language` is the word as written, empty where there is none. */
export type Fence = {
  language: string;
  title: string | null;
  numbers: boolean;
  highlighted: Range[];
  inserted: Range[];
  deleted: Range[];
};

/**
 * Reads a fence; words that it does not know are ignored, as other programs have theirs. What follows the language
 * without a space (`ts{2,4}`, `rust,ignore`) is not part of its name.
 */
export function parseFence(word: string, meta: string): Fence {
  const language = /^[^{,\s]*/.exec(word)?.[0] ?? '';
  let rest = `${word.slice(language.length)} ${meta}`;
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.replace(match[0], ' ');
    return match ? (match.slice(1).find((group) => group !== undefined) ?? '') : null;
  };
  // The title first: it may hold what would be a word of the others.
  const title = take(/(?:^|\s)title=(?:"([^"]*)"|'([^']*)'|(\S+))/);
  return {
    language,
    title: title?.trim() ? title.trim() : null,
    numbers: take(/(?:^|\s)(showLineNumbers)(?=\s|$)/i) !== null,
    inserted: rangesOf(take(/(?:^|\s)ins=\{([^}]*)\}/)),
    deleted: rangesOf(take(/(?:^|\s)del=\{([^}]*)\}/)),
    highlighted: rangesOf(take(/(?:^|[\s,])\{([\d\s,-]*)\}/)),
  };
}

/** True when one of the ranges holds the line. */
export function holdsLine(ranges: Range[], line: number): boolean {
  return ranges.some(({ first, last }) => first <= line && line <= last);
}

/** `2,4-6`; a part that is no number is ignored. */
function rangesOf(list: string | null): Range[] {
  return (list ?? '').split(',').flatMap((part) => {
    const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part);
    return match ? [{ first: Number(match[1]), last: Number(match[2] ?? match[1]) }] : [];
  });
}
