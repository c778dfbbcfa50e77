/** Expands the aliases and merges of YAML, which can make a long value from a short text. */
import { type Document, isAlias, isCollection, isPair, isScalar } from 'yaml';

/** How many values the aliases of a text may repeat. */
const repeatable = 100_000;

/**
 * Returns the value of a document, in which each alias `*name` is a copy of what has the anchor `&name`. Returns null if
 * the copies would be too many, or if an alias is within the value that it repeats, which would have no end.
 */
export function expandedValue(document: Document): unknown {
  return repeatedValues(document) > repeatable ? null : document.toJS({ maxAliasCount: -1 });
}

/** Counts the values that aliases repeat. An anchor counts from the end of its value on. */
function repeatedValues(document: Document): number {
  const sizes = new Map<string, number>();
  let repeated = 0;
  const sizeOf = (node: unknown): number => {
    if (isPair(node)) return sizeOf(node.key) + sizeOf(node.value);
    if (isAlias(node)) {
      const copied = sizes.get(node.source) ?? Number.POSITIVE_INFINITY;
      repeated += copied;
      return copied;
    }
    const items: unknown[] = isCollection(node) ? node.items : [];
    const size = items.reduce((sum: number, item) => sum + sizeOf(item), 1);
    if ((isCollection(node) || isScalar(node)) && node.anchor !== undefined) sizes.set(node.anchor, size);
    return size;
  };
  sizeOf(document.contents);
  return repeated;
}
