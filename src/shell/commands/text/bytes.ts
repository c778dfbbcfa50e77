/** Counts and cuts texts by their bytes in UTF-8. */
import type { Line } from '../../command.ts';

/** Returns the number of bytes without encoding the text, which is faster for short lines. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Each of the two units of a surrogate pair counts for two bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/** Returns the bytes of a line with its newline. */
export function lineByteLength({ text, isOpen }: Line): number {
  return byteLength(text) + (isOpen ? 0 : 1);
}

/** Returns the longest start of at most `count` bytes. A character is never cut. */
export function firstBytes(text: string, count: number): string {
  let left = count;
  let end = 0;
  for (const character of text) {
    left -= byteLength(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Returns what follows the first `count` bytes. A character that the cut would go through is left out. */
export function withoutFirstBytes(text: string, count: number): string {
  let left = count;
  let start = 0;
  for (const character of text) {
    if (left <= 0) break;
    left -= byteLength(character);
    start += character.length;
  }
  return text.slice(start);
}
