/**
 * The YAML that most front matter is: one line for each key, with a text, a date, a list of words, or true or false. It
 * is read here twenty times as fast as by a parser for all of YAML, which is asked wherever a line is anything else.
 */

/** The values of such a text; null for any other, right or wrong. */
export function plainValues(text: string): Record<string, unknown> | null {
  const values = new Map<string, unknown>();
  for (const line of text.split('\n')) {
    const [, key, written] = /^([a-z][\w-]*): +(.*?) *$/i.exec(line) ?? [];
    if (key === undefined || written === undefined || words.has(key) || refused.has(key) || values.has(key))
      return null;
    const value = plainValue(written);
    if (value === undefined) return null;
    values.set(key, value);
  }
  return Object.fromEntries(values);
}

/** What is no text where it stands without quotes, and as a key is another one. */
const words = new Map<string, boolean | null>(
  ['true', 'false', 'null'].flatMap((word) =>
    [word, word.toUpperCase(), `${word.charAt(0).toUpperCase()}${word.slice(1)}`].map(
      (spelling) => [spelling, word === 'null' ? null : word === 'true'] as const,
    ),
  ),
);

/** Keys that yamlDocument.ts reports. */
const refused = new Set(['constructor', 'prototype']);

/** A letter, and then nothing that YAML gives a meaning: no `:` or `#`, no bracket. In a list, no comma either. */
const plainText = /^\p{L}[\p{L}\d .,;!?'"&()/+%_–—-]*$/u;
const plainItem = /^\p{L}[\p{L}\d .+_-]*$/u;
const date = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const quoted = /^"([^"\\\p{Cc}\u2028\u2029\ufeff]*)"$|^'([^'\p{Cc}\u2028\u2029\ufeff]*)'$/u;

/** Undefined for what is left to the parser. */
function plainValue(written: string): unknown {
  if (words.has(written)) return words.get(written);
  if (plainText.test(written) || date.test(written)) return written;
  const inQuotes = quoted.exec(written);
  if (inQuotes) return inQuotes[1] ?? inQuotes[2];
  if (!written.startsWith('[') || !written.endsWith(']')) return undefined;
  const items = written
    .slice(1, -1)
    .split(',')
    .map((item) => item.replace(/^ +| +$/g, ''));
  return items.every((item) => plainItem.test(item) && !words.has(item)) ? items : undefined;
}
