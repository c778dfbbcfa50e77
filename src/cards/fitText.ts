/** Texts cut to what fits: a title at a word, a path in its middle. Characters are never cut in two. */

/** The longest of the cuts that `fits`, found by halving; the shortest one where none does. */
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

/** At most `length` characters, ending at a word where one ends in its second half. */
export function cutEnd(text: string, length: number): string {
  const characters = charactersOf(text);
  if (characters.length <= length) return text;
  const start = characters.slice(0, length).join('');
  const next = characters[length] ?? '';
  const whole = /\s/.test(next) ? start : start.replace(/\s+\S*$/u, '');
  const kept = charactersOf(whole).length * 2 > length ? whole : start;
  return `${kept.replace(/[\s,;:/–—-]+$/u, '')}…`;
}

/** `length` characters, half of them from each end. */
export function cutMiddle(text: string, length: number): string {
  const characters = charactersOf(text);
  if (characters.length <= length) return text;
  const end = Math.floor(length / 2);
  return `${characters.slice(0, length - end).join('')}…${characters.slice(characters.length - end).join('')}`;
}

/** As readers count them: a family of emoji is one. */
export function charactersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
