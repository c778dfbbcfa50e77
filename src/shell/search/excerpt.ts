/** An excerpt of the index -> plain text, with the places of the words that matched. */
import { foldedWithPlaces } from '../../text/folded.ts';
import { hasRun, markedByOtherForms, withoutOtherForms } from '../../text/indexedWords.ts';

/** From `start` to `end`, in UTF-16 units. */
type TextRange = { start: number; end: number };

export type Excerpt = { text: string; matches: TextRange[] };

/**
 * `marked` has the matching words in `<mark>`; the heading that it may begin with is left out. Pairs of letters are not
 * words: in their place the first of `parts` (in folded letters) is marked that is there.
 */
export function excerptOf(marked: string, heading: string, parts: string[][] = []): Excerpt {
  let text = '';
  const matches: TextRange[] = [];
  for (const [index, piece] of markedByOtherForms(marked)
    .replace(/<mark>([^<]*)<\/mark>/g, (mark, word: string) => (word.search(hasRun) === 0 ? word : mark))
    .split(/<mark>(.*?)<\/mark>/s)
    .entries()) {
    const plain = plainText(piece);
    // What is split off by the group stands at the odd places. Points and brackets around a word are not it.
    const word = index % 2 === 1 ? /[\p{L}\p{M}\p{N}_].*[\p{L}\p{M}\p{N}_]|[\p{L}\p{N}_]/su.exec(plain) : null;
    if (word) {
      const start = text.length + word.index;
      matches.push({ start, end: start + word[0].length });
    }
    text += plain;
  }
  const found = parts.map((some) => rangesOf(text, some)).find((ranges) => ranges.length > 0) ?? [];
  const all = [...matches, ...found].sort((a, b) => a.start - b.start);
  return withoutHeading({ text, matches: all }, heading);
}

/** As Pagefind keeps it: only `<` and `>` are escaped. */
export function plainText(text: string): string {
  return withoutOtherForms(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/\s+/g, ' ');
}

/** The words that matched, each once, for the address that marks them in the page. */
export function matchedWords({ text, matches }: Excerpt): string[] {
  return [...new Set(matches.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
}

/** Where any of `words` stands; those that overlap or touch are one. */
function rangesOf(text: string, words: string[]): TextRange[] {
  const { text: letters, places } = foldedWithPlaces(text);
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
  const length = /^[.\s]*/.exec(text.slice(heading.length))?.[0].length ?? 0;
  const cut = heading.length + length;
  const moved = matches.filter(({ start }) => start >= cut);
  return {
    text: text.slice(cut),
    matches: moved.map(({ start, end }) => ({ start: start - cut, end: end - cut })),
  };
}
