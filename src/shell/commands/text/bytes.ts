/** Texts as the bytes that they are in UTF-8, for what counts or cuts them. */

/** Counts them without making them, which is quicker for short lines. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    // Each of the two units of a surrogate pair stands for two bytes.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return bytes;
}

/** The longest start of at most so many bytes; a character is never cut. */
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

/** What is behind so many bytes. A character that the cut goes through is left out. */
export function withoutBytes(text: string, count: number): string {
  let left = count;
  let start = 0;
  for (const character of text) {
    if (left <= 0) break;
    left -= byteLength(character);
    start += character.length;
  }
  return text.slice(start);
}
