/** Keys of front matter as catpost compares them, and values that stand for true or false. */

/** Equal for `publishDate`, `publish_date`, `Publish-Date` and the same with characters that nobody sees. */
export function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const name = key
    .normalize('NFKC')
    .replace(/[\p{DI}\p{Cc}\p{Cf}\p{P}\p{S}\s]/gu, '')
    .toLowerCase();
  folded.set(key, name);
  return name;
}

/** All posts of a site have the same few keys. */
const folded = new Map<string, string>();

/** True or false where the value says so as YAML 1.1, a number or a word does; null for anything else. */
export function readBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint' || typeof value === 'number')
    return Number(value) === 1 ? true : Number(value) === 0 ? false : null;
  return typeof value === 'string' ? (booleanWords.get(plainWord(value)) ?? null) : null;
}

/** A value as one lower-case word without hyphens: `In Review`, `in_review` and `in-review` are equal. */
export function plainWord(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\p{DI}\s_'"-]/gu, '')
    .toLowerCase();
}

const booleanWords = new Map<string, boolean>([
  ...['true', 'yes', 'y', 'on', '1', 't', 'x'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'off', '0', 'f'].map((word) => [word, false] as const),
]);
