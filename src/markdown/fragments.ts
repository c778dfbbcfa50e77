/**
 * Finds the id that a fragment names. On the page, ids of raw HTML and footnotes have GitHub's prefix; in an address
 * they need not.
 */
import { percentDecode } from '../text/percentDecode.ts';

/**
 * The prefix of ids that an author chose. With it they cannot shadow a property of the page or equal one of catpost's
 * ids.
 */
export const idPrefix = 'user-content-';

/**
 * Returns the id in `ids` that `fragment` (decoded) names: the same text, else the text with the prefix, else either in
 * another letter case, as people write it. Null if there is none.
 */
export function idNamedBy(fragment: string, ids: ReadonlySet<string>): string | null {
  const exact = [fragment, idPrefix + fragment].find((id) => ids.has(id));
  if (exact !== undefined) return exact;
  const names = new Set([fragment.toLowerCase(), (idPrefix + fragment).toLowerCase()]);
  for (const id of ids) if (names.has(id.toLowerCase())) return id;
  return null;
}

/**
 * Returns the decoded fragment of an address without the directive after `:~:`, which only the browser reads
 * (https://wicg.github.io/scroll-to-text-fragment/#the-fragment-directive). `hash` begins with `#` or is empty.
 */
export function fragmentOf(hash: string): string {
  return percentDecode(hash.slice(1).replace(/:~:.*$/s, ''));
}

/** Replaces the fragment of an address by `fragment`, which is encoded. The directive after `:~:` stays. */
export function withFragment(href: string, fragment: string): string {
  const directive = /:~:.*$/s.exec(href)?.[0] ?? '';
  const rest = fragment + directive;
  return href.replace(/#.*$/s, '') + (rest === '' ? '' : `#${rest}`);
}
