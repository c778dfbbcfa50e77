/**
 * Returns the same name for `publishDate`, `publish_date` and `Publish-Date`: in lower case, without signs and spaces.
 */
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

/** Cached, because all posts of a site have the same few keys. */
const folded = new Map<string, string>();
