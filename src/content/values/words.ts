/** Reads values that are single words, in any spelling. */

/** Reads a boolean as YAML 1.1, a number or a word spells it; returns null for anything else. */
export function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint' || typeof value === 'number') {
    return Number(value) === 1 ? true : Number(value) === 0 ? false : null;
  }
  return typeof value === 'string' ? (booleanWords.get(foldWord(value)) ?? null) : null;
}

/** Returns the same word for `In Review`, `in_review` and `in-review`: in lower case and without separators. */
export function foldWord(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\p{DI}\s_'"-]/gu, '')
    .toLowerCase();
}

const booleanWords = new Map<string, boolean>([
  ...['true', 'yes', 'y', 'on', '1', 't', 'x'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'off', '0', 'f'].map((word) => [word, false] as const),
]);
