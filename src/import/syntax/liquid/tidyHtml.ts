/** Makes HTML of templates fit for markdown. */

/**
 * Returns a rendered text without what would break its HTML in markdown: an empty line ends a block of HTML, and a line
 * that is indented behind it is code (https://spec.commonmark.org/0.31.2/#html-blocks). Scripts and styles, which have no
 * text for readers, are left out. A text without HTML stays as it is.
 */
export function tidyHtml(text: string): string {
  if (!/<[a-z!/]/i.test(text)) return text;
  const plain = text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '').replace(/<!--[\s\S]*?-->/g, '');
  if (!/^\s*<(?!https?:)[a-z/]/im.test(plain) || !plain.includes('\n')) return plain;
  const parts = plain.split(/(<pre\b[\s\S]*?<\/pre\s*>|^```[\s\S]*?^```$)/im);
  return parts.map((part, index) => (index % 2 === 1 ? part : withoutGaps(part))).join('');
}

function withoutGaps(html: string): string {
  return html.replace(/\n(?:[ \t]*\n)+/g, '\n').replace(/\n[ \t]+(?=\S)/g, '\n');
}
