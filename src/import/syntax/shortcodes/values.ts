/** Reads the values of shortcodes. */

/** A value with the offset of its end. */
export type ReadValue = { value: string; end: number };

/** Quotation marks, with those that end them. Word processors make typographic ones. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['”', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['’', '’'],
]);

/** No shortcode has longer values. The limit keeps a quotation mark without an end from costing the rest of the text. */
const longestValue = 20_000;

/**
 * Reads a text in quotation marks at `start`; null if there is none, or no end. With `hasEscapes`, `\"` is a quotation mark
 * between two of `"`.
 */
export function readQuoted(text: string, start: number, hasEscapes: boolean): ReadValue | null {
  const close = quotes.get(text[start] ?? '');
  if (close === undefined) return null;
  let value = '';
  for (let index = start + 1; index < Math.min(text.length, start + longestValue); index += 1) {
    const character = text[index] ?? '';
    if (character === close) return { value, end: index + 1 };
    if (hasEscapes && close === '"' && character === '\\' && /["\\]/.test(text[index + 1] ?? '')) {
      index += 1;
      value += text[index];
    } else value += character;
  }
  return null;
}

/** Returns the offset of the first character at or after `start` that is no white space. */
export function skipSpace(text: string, start: number): number {
  let index = start;
  while (index < text.length && /\s/.test(text[index] ?? '')) index += 1;
  return index;
}
