/** Turns an excerpt of the index into plain text and the ranges of the words that matched. */
import { foldTextWithPlaces } from '../../text/foldText.ts';
import { hasRun, markedByOtherForms, withoutOtherForms } from '../../text/indexedWords.ts';
import type { Excerpt, TextRange } from './hit.ts';

/**
 * `marked` has the matching words in `<mark>`. The heading that it may begin with is left out. Pairs of letters are no
 * words, so their marks are ignored: instead, the first of `parts` (in folded letters) that the text contains is marked.
 */
export function excerptOf(marked: string, heading: string, parts: string[][] = []): Excerpt {
  let text = '';
  const matches: TextRange[] = [];
  const pieces = markedByOtherForms(marked)
    .replace(/<mark>([^<]*)<\/mark>/g, (mark, word: string) => (word.search(hasRun) === 0 ? word : mark))
    .split(/<mark>(.*?)<\/mark>/s);
  for (const [index, piece] of pieces.entries()) {
    const plain = plainText(piece);
    // The captured words are the pieces at odd indices. Punctuation around a word is not marked.
    const word = index % 2 === 1 ? /[\p{L}\p{M}\p{N}_].*[\p{L}\p{M}\p{N}_]|[\p{L}\p{N}_]/su.exec(plain) : null;
    if (word) {
      const start = text.length + word.index;
      matches.push({ start, end: start + word[0].length });
    }
    text += plain;
  }
  const found = parts.map((words) => rangesOf(text, words)).find((ranges) => ranges.length > 0) ?? [];
  const all = [...matches, ...found].sort((a, b) => a.start - b.start);
  return withoutHeading({ text, matches: all }, heading);
}

/** Decodes a text as Pagefind stores it, in which only `<` and `>` are escaped. */
export function plainText(text: string): string {
  return withoutOtherForms(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/\s+/g, ' ');
}

/** Returns the words that matched, each once, for the address that highlights them in the page. */
export function matchedWords({ text, matches }: Excerpt): string[] {
  return [...new Set(matches.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
}

/** Returns the ranges of `words` in the text. Those that overlap or touch are merged. */
function rangesOf(text: string, words: string[]): TextRange[] {
  const { text: letters, places } = foldTextWithPlaces(text);
  const isFound = new Uint8Array(letters.length);
  for (const word of words) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1)) {
      isFound.fill(1, at, at + word.length);
    }
  }
  return [...isFound.join('').matchAll(/1+/g)].map(({ 0: { length }, index }) => ({
    start: places[index] ?? 0,
    end: places[index + length] ?? text.length,
  }));
}

function withoutHeading({ text, matches }: Excerpt, heading: string): Excerpt {
  if (heading === '' || !text.startsWith(heading)) return { text, matches };
  const punctuation = /^[.\s]*/.exec(text.slice(heading.length))?.[0].length ?? 0;
  const cut = heading.length + punctuation;
  const left = matches.filter(({ start }) => start >= cut);
  return {
    text: text.slice(cut),
    matches: left.map(({ start, end }) => ({ start: start - cut, end: end - cut })),
  };
}
