/** How lines are compared, as the letters of `sort` say it. */

export type Ordering = {
  kind: 'text' | 'number' | 'general' | 'human' | 'month' | 'version';
  /** What does not count: all but letters, digits and blanks, or what is not printed. */
  ignored: RegExp | null;
  fold: boolean;
  reverse: boolean;
};

/** All letters that a key may have, but for those of its blanks. */
export const orderingLetters = 'dfghiMnrV';

/** `letters` are those of options, `nr`. */
export function orderingOf(letters: string): Ordering {
  const has = (letter: string) => letters.includes(letter);
  const kinds = { n: 'number', g: 'general', h: 'human', M: 'month', V: 'version' } as const;
  const [, kind] = Object.entries(kinds).find(([letter]) => has(letter)) ?? [];
  const ignored = has('d') ? /[^A-Za-z0-9 \t]+/g : has('i') ? /[^ -~]+/g : null;
  return { kind: kind ?? 'text', ignored, fold: has('f'), reverse: has('r') };
}

/** A complaint where a line would be compared in two ways at once. */
export function clash(letters: string): string | null {
  const kinds = new Set(letters.replace(/[^dghiMnV]/g, '').replace(/[diV]/g, 'V'));
  if (kinds.size < 2) return null;
  const named = [...'dfghiMnV'].filter(
    (letter) => letters.includes(letter) && !(letter === 'i' && letters.includes('d')),
  );
  return `options '-${named.join('')}' are incompatible`;
}

/** What counts in a text: its number, or the text in capitals. rareValues.ts has those of `-g` and `-M`. */
export function valueIn(text: string, { kind, ignored, fold }: Ordering): string | number {
  if (kind === 'number' || kind === 'human') {
    const [, sign, digits, letter = ''] = /^\s*(-?)(\d*(?:\.\d*)?)([kKMGTPEZYRQ]?)/.exec(text) ?? [];
    const value = Number(digits === '.' ? 0 : digits);
    const size = kind === 'human' && value !== 0 && letter !== '' ? ' KMGTPEZYRQ'.indexOf(letter.toUpperCase()) : 0;
    return (sign === '-' ? -1 : 1) * (value + size * 1e9);
  }
  const counted = ignored === null ? text : text.replace(ignored, '');
  return fold ? counted.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : counted;
}
