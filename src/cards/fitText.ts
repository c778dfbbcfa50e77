/** Shortens texts until they fit: a title at a word, a path in its middle. Graphemes are never split. */

/** Returns the longest cut of a text that fits, found by binary search; the shortest cut if none fits. */
export async function longestFit(
  text: string,
  cut: (text: string, length: number) => string,
  fits: (text: string) => Promise<boolean>,
): Promise<string> {
  if (await fits(text)) return text;
  let [low, high] = [1, charactersOf(text).length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (await fits(cut(text, middle))) low = middle;
    else high = middle - 1;
  }
  return cut(text, low);
}

/** Keeps at most `length` graphemes of the start, and ends at a word if one ends in the second half. */
export function cutEnd(text: string, length: number): string {
  const characters = charactersOf(text);
  if (characters.length <= length) return text;
  const start = characters.slice(0, length).join('');
  const next = characters[length] ?? '';
  const wholeWords = /\s/.test(next) ? start : start.replace(/\s+\S*$/u, '');
  const kept = charactersOf(wholeWords).length * 2 > length ? wholeWords : start;
  return `${kept.replace(/[\s,;:/–—-]+$/u, '')}…`;
}

/** Keeps `length` graphemes, half of them from each end. */
export function cutMiddle(text: string, length: number): string {
  const characters = charactersOf(text);
  if (characters.length <= length) return text;
  const end = Math.floor(length / 2);
  return `${characters.slice(0, length - end).join('')}…${characters.slice(characters.length - end).join('')}`;
}

/** Splits a text into graphemes: an emoji of a family is one, although it has several code points. */
export function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
