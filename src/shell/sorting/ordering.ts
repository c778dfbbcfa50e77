/** How lines are compared, as the letters of `sort` say it. */

export type Ordering = { kind: 'text' | 'number' | 'human' | 'version'; fold: boolean; reverse: boolean };

/** `letters` are those of options, `nr`. */
export function orderingOf(letters: string): Ordering {
  const has = (letter: string) => letters.includes(letter);
  const kind = has('n') ? 'number' : has('h') ? 'human' : has('V') ? 'version' : 'text';
  return { kind, fold: has('f'), reverse: has('r') };
}

/** A complaint where a line would be compared in two ways at once. */
export function clash(letters: string): string | null {
  if (new Set(letters.replace(/[^hnV]/g, '')).size < 2) return null;
  return `options '-${[...'fhnV'].filter((letter) => letters.includes(letter)).join('')}' are incompatible`;
}

/** What counts in a text: its number, or the text in capitals. */
export function valueIn(text: string, { kind, fold }: Ordering): string | number {
  if (kind === 'number' || kind === 'human') {
    const [, sign, digits, letter = ''] = /^\s*(-?)(\d*(?:\.\d*)?)([kKMGTPEZYRQ]?)/.exec(text) ?? [];
    const value = Number(digits === '.' ? 0 : digits);
    const size = kind === 'human' && value !== 0 && letter !== '' ? ' KMGTPEZYRQ'.indexOf(letter.toUpperCase()) : 0;
    return (sign === '-' ? -1 : 1) * (value + size * 1e9);
  }
  return fold ? text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : text;
}
