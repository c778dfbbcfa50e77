/** Which id a fragment means. Ids of raw HTML and footnotes have GitHub's prefix on the page, and not in an address. */
import { decoded } from '../text/decoded.ts';

/** Put before the ids that an author chose, so that they can neither shadow a property of the page nor meet an id of ours. */
export const idPrefix = 'user-content-';

/**
 * The id of `ids` that `fragment`, which is decoded, names: itself, with the prefix, or in other letter case, as
 * browsers and people write it. Null where there is none.
 */
export function idNamedBy(fragment: string, ids: ReadonlySet<string>): string | null {
  const exact = [fragment, idPrefix + fragment].find((id) => ids.has(id));
  if (exact !== undefined) return exact;
  const names = new Set([fragment.toLowerCase(), (idPrefix + fragment).toLowerCase()]);
  for (const id of ids) if (names.has(id.toLowerCase())) return id;
  return null;
}

/**
 * The decoded fragment of an address, without the browser's own part behind `:~:`
 * (https://wicg.github.io/scroll-to-text-fragment/#the-fragment-directive). `hash` begins with `#` or is empty.
 */
export function fragmentOf(hash: string): string {
  return decoded(hash.slice(1).replace(/:~:.*$/s, ''));
}

/** The same address with another fragment; what stands behind `:~:` stays. `fragment` is encoded. */
export function withFragment(href: string, fragment: string): string {
  const directive = /:~:.*$/s.exec(href)?.[0] ?? '';
  const rest = fragment + directive;
  return href.replace(/#.*$/s, '') + (rest === '' ? '' : `#${rest}`);
}
