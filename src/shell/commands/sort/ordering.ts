/** The letters of `sort` that say how a key is compared. */

/** How a key is compared. */
export type Ordering = {
  kind: 'text' | 'number' | 'general' | 'human' | 'month' | 'version';
  /**
   * Matches the characters that are not compared: all but letters, digits and blanks, or those that are not printable.
   */
  ignored: RegExp | null;
  isCaseFolded: boolean;
  isReverse: boolean;
};

/** All letters that a key may have, except the `b` of its blanks. */
export const orderingLetters = 'dfghiMnrV';

/** Parses the letters of a key. */
export function readOrdering(letters: string): Ordering {
  const has = (letter: string) => letters.includes(letter);
  const kinds = { n: 'number', g: 'general', h: 'human', M: 'month', V: 'version' } as const;
  const [, kind] = Object.entries(kinds).find(([letter]) => has(letter)) ?? [];
  const ignored = has('d') ? /[^A-Za-z0-9 \t]+/g : has('i') ? /[^ -~]+/g : null;
  return { kind: kind ?? 'text', ignored, isCaseFolded: has('f'), isReverse: has('r') };
}

/** Returns an error if the letters would compare a key in two ways at once. */
export function conflictError(letters: string): string | null {
  const kinds = new Set(letters.replace(/[^dghiMnV]/g, '').replace(/[diV]/g, 'V'));
  if (kinds.size < 2) return null;
  const named = [...'dfghiMnV'].filter(
    (letter) => letters.includes(letter) && !(letter === 'i' && letters.includes('d')),
  );
  return `options '-${named.join('')}' are incompatible`;
}

/** The weight of one unit, which outweighs any number before it: `1K` is more than `999`. */
const unitWeight = 1e9;

/**
 * Returns the value by which a key is compared: its number, or its text. rareKeyValues.ts has the keys of `-g` and
 * `-M`.
 */
export function keyValue(text: string, { kind, ignored, isCaseFolded }: Ordering): string | number {
  if (kind === 'number' || kind === 'human') {
    const [, sign, digits, letter = ''] = /^\s*(-?)(\d*(?:\.\d*)?)([kKMGTPEZYRQ]?)/.exec(text) ?? [];
    const value = Number(digits === '.' ? 0 : digits);
    const unit = kind === 'human' && value !== 0 && letter !== '' ? ' KMGTPEZYRQ'.indexOf(letter.toUpperCase()) : 0;
    return (sign === '-' ? -1 : 1) * (value + unit * unitWeight);
  }
  const compared = ignored === null ? text : text.replace(ignored, '');
  return isCaseFolded ? compared.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : compared;
}
