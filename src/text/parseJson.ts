/** Parses JSON from storage or from the page, whose content is unknown. */

/** Returns null if the text is not JSON. */
export function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** Returns the properties of an object. If the text is anything else, there are none. */
export function parseObject(text: string | null | undefined): Record<string, unknown> {
  return { ...Object(parseJson(text)) };
}
