/** Hides the parts of a body in which no sign of a wiki has its meaning. */
import { withoutCode } from '../../body/code.ts';

/**
 * Returns a text of the same length in which code, comments and formulas are spaces. A comment without an end reaches to
 * the end of the text.
 */
export function maskedText(body: string): string {
  const text = withoutCode(body);
  return text.replace(
    /(?<!\\)%%[\s\S]*?(?:%%|$(?![\s\S]))|<!--[\s\S]*?(?:-->|$(?![\s\S]))|\$\$[^$]*\$\$|\$(?![\s$])[^$\n]*(?<!\s)\$(?!\d)/g,
    blank,
  );
}

/** Returns a masked text in which also addresses, the targets of links and the attributes of HTML are spaces. */
export function maskedProse(body: string): string {
  return maskedText(body).replace(
    /\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)|\b[a-z][a-z0-9+.-]*:\/\/[^\s<>)\]]*|<\/?[a-z][^<>]*>|^[ >\t]*\[[^\]\n]+\]:.*$|\[\[[^\]\n]*\]\]/gim,
    blank,
  );
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, ' ');
}
