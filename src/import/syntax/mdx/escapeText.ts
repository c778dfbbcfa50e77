/** Escapes a text for markdown. */

/** Returns a plain text in which no character is a sign of markdown or HTML. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/&(?=[#\w]+;)(?!lt;)/g, '&amp;');
}
