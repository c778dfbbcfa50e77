/** Style that comes with a script: a sheet that is constructed is no inline style to the policy. */

const adopted = new Map<string, CSSStyleSheet>();

/** Adopts the text as a stylesheet of the document, once. */
export function adoptStyle(text: string): CSSStyleSheet {
  const sheet = adopted.get(text) ?? new CSSStyleSheet();
  if (!adopted.has(text)) {
    adopted.set(text, sheet);
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  return sheet;
}
