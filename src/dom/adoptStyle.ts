/**
 * Stylesheets that load with a script. A constructed stylesheet is not an inline style, so the Content-Security-Policy
 * allows it.
 */

const adopted = new Map<string, CSSStyleSheet>();

/** Adds the text to the document as a stylesheet, once. */
export function adoptStyle(text: string): CSSStyleSheet {
  const sheet = adopted.get(text) ?? new CSSStyleSheet();
  if (!adopted.has(text)) {
    adopted.set(text, sheet);
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return sheet;
}
