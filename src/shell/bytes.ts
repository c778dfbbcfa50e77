/** Texts as the bytes that they are in UTF-8, for what counts or cuts them. */
const encoder = new TextEncoder();

export function byteLength(text: string): number {
  return encoder.encode(text).length;
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
