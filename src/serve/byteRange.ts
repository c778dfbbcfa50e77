/** Parses the `Range` header of a request (RFC 9110, section 14). */

/**
 * A range of bytes; `end` is the last byte. Null sends the whole file: there is no header, or it is invalid, has
 * several ranges, or is not in bytes.
 */
export type ByteRange = { start: number; end: number } | 'unsatisfiable' | null;

/** Parses a header for a file of `size` bytes. */
export function byteRange(header: string | undefined, size: number): ByteRange {
  const [whole, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? [];
  if (whole === undefined || (first === '' && last === '')) return null;
  // Numbers beyond 2^53 are compared exactly.
  const [length, from, to] = [BigInt(size), BigInt(first || 0), last === '' ? null : BigInt(last)];
  if (first === '') {
    if (to === null || to === 0n) return 'unsatisfiable';
    return size === 0 ? null : { start: to > length ? 0 : size - Number(to), end: size - 1 };
  }
  if (to !== null && to < from) return null;
  if (from >= length) return 'unsatisfiable';
  return { start: Number(from), end: to === null || to >= length ? size - 1 : Number(to) };
}
