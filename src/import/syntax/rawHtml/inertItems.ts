/** Finds the items of a list that certainly have no HTML. */
import { isCodeOnly, mayGoOn, tagStart } from './inertLines.ts';

/** An item of a list that neither indentation nor a number makes part of something else. */
const itemLine = /^[-*+] +\S/;

/**
 * Returns the lines of a block that may be left out, as pairs of the first one and the one behind: items in front of
 * another item. The last item stays, because indented lines behind the block may belong to it. No other line may have a
 * tag, because the lines behind it may be HTML.
 */
export function inertItems(block: readonly string[]): [first: number, after: number][] {
  const starts = [...block.keys()].filter((index) => itemLine.test(block[index] ?? ''));
  const isUncertain = block.some((line) => !itemLine.test(line) && tagStart.test(line));
  if (starts.length < 2 || isUncertain || !/^(?:[-*+] |\p{L})/u.test(block[0] ?? '')) return [];
  return starts.flatMap((first, index) => {
    const after = starts[index + 1];
    const isInert = block.slice(first, after).every((line) => isCodeOnly(line) && !mayGoOn(line));
    return after !== undefined && isInert ? [[first, after] as [number, number]] : [];
  });
}
