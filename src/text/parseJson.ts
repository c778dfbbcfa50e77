/** Parses JSON from storage, a cache or the page, whose content is unknown. Returns null if the text is not JSON. */
export function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
