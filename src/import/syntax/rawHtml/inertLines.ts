/** Decides whether a line certainly has no HTML. */

/** Matches the beginning of a tag, a comment or a declaration, but not that of an address. */
export const tagStart = /<(?:[a-z][a-z0-9-]*(?=[\s/>]|$)|[!?/])/im;

/**
 * Returns whether a line has no tags outside of code spans, whatever the lines beside it are. The spans of a line are
 * certain if each of them begins and ends on it with one backtick, and if nothing before it takes its first backtick.
 */
export function isCodeOnly(line: string): boolean {
  if (!line.includes('`')) return !tagStart.test(line);
  const parts = line.split('`');
  return parts.length % 2 === 1 && parts.every((part, index) => (index % 2 === 1 ? isSpan(part) : isText(part)));
}

/** An empty span would be two backticks, and a bar may end a cell of a table. */
function isSpan(part: string): boolean {
  return part !== '' && !part.includes('|');
}

/** A backslash takes the backtick behind it, and so does a word with an address or with the name of a footnote. */
function isText(part: string): boolean {
  if (/<[a-z!?/]/i.test(part) || part.endsWith('\\')) return false;
  const word = part.slice(Math.max(...[' ', '\t', '<'].map((sign) => part.lastIndexOf(sign))) + 1);
  return !/https?:\/\/|www\.|\[\^/i.test(word);
}

/** Returns whether a line may begin what an empty line does not end: code in a list or a quote, or verbatim HTML. */
export function mayGoOn(line: string): boolean {
  if (/`{3}|~{3}|<(?:script|style|pre|textarea|\?|!(?!--))/i.test(line)) return true;
  const comment = line.lastIndexOf('<!--');
  return comment !== -1 && line.lastIndexOf('-->') < comment + '<!--'.length;
}
