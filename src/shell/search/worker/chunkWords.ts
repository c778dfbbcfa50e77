/** Reads the words of a chunk of an index, which is CBOR (RFC 8949): `[[[word, occurrences, variants], …]]`. */

/** Returns the words of a chunk, as they are in the index. */
export function wordsIn(chunk: Uint8Array): string[] {
  const index = headAt(chunk, 0);
  const list = headAt(chunk, index.next);
  const words: string[] = [];
  let at = list.next;
  for (let count = 0; count < list.value; count += 1) {
    const text = headAt(chunk, headAt(chunk, at).next);
    words.push(decoder.decode(chunk.subarray(text.next, text.next + text.value)));
    at = endOf(chunk, at);
  }
  return words;
}

const decoder = new TextDecoder();

/** The kind of an item, its value, which is the length of a text or an array, and where its contents begin. */
type Head = { kind: number; value: number; next: number };

const text = 3;
const array = 4;

function headAt(chunk: Uint8Array, at: number): Head {
  const first = chunk[at] ?? 0;
  const kind = first >> 5;
  const short = first & 31;
  if (short < 24) return { kind, value: short, next: at + 1 };
  // One, two or four bytes follow. Pagefind writes no longer numbers, and no arrays whose length is not known.
  const length = 1 << (short - 24);
  if (length > 4) throw new Error('the search index is not complete');
  let value = 0;
  for (let index = 1; index <= length; index += 1) value = value * 256 + (chunk[at + index] ?? 0);
  return { kind, value, next: at + 1 + length };
}

/** Returns where the item at `at` ends. */
function endOf(chunk: Uint8Array, at: number): number {
  let end = at;
  for (let left = 1; left > 0; left -= 1) {
    const { kind, value, next } = headAt(chunk, end);
    end = kind === text ? next + value : next;
    if (kind === array) left += value;
  }
  return end;
}
