/** Percent-decoding that never throws: readers and authors type anything. */

/** The decoded text, or the text as it came where its encoding is malformed. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
