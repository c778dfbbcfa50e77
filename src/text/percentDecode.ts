/** Percent-decoding that never throws, for what readers and authors type. */

/** Returns the decoded text, or the unchanged text if its encoding is malformed. */
export function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
