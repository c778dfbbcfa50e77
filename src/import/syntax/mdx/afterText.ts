/** Skips what is no MDX within a body: code, comments of HTML, addresses, formulas and escaped characters. */

/** What a body is made of for a search: the text, and what is known to have no end in it. */
export type SearchedText = { text: string; endless: Set<string> };

/** Returns the offset behind code, a comment, an address, a formula or an escaped character at `index`; null if there is none. */
export function afterText(searched: SearchedText, index: number): number | null {
  const { text } = searched;
  switch (text[index]) {
    case '\\':
      return index + 2;
    case '`':
    case '~':
      return afterFence(text, index) ?? (text[index] === '`' ? afterSpan(text, index) : index + 1);
    case '<':
      if (text.startsWith('<!--', index)) return afterClosing(searched, '-->', index + 4);
      return afterAddress(text, index);
    case '$':
      return afterFormula(searched, index);
    default:
      return null;
  }
}

/** Returns the offset behind a fenced block; null if the marks at `index` do not begin one. */
function afterFence(text: string, index: number): number | null {
  const [marks] = matchAt(/`{3,}(?=[^`\n]*(?:\n|$))|~{3,}/y, text, index) ?? [];
  const lineStart = text.lastIndexOf('\n', index - 1) + 1;
  if (marks === undefined || !/^(?:[ \t>]|[-*+] |\d+[.)] )*$/.test(text.slice(lineStart, index))) return null;
  const closing = new RegExp(`^[ \\t>]*${marks}${marks[0]}*[ \\t]*$`, 'gm');
  closing.lastIndex = index + marks.length;
  return closing.test(text) ? closing.lastIndex : text.length;
}

/** Returns the offset behind a code span; without an end in the same paragraph, that behind the backticks. */
function afterSpan(text: string, index: number): number {
  const [marks = '`'] = matchAt(/`+/y, text, index) ?? [];
  const next = /`+|\n[ \t>]*(?=\n)/g;
  next.lastIndex = index + marks.length;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    if (found[0] === marks) return next.lastIndex;
    if (found[0].startsWith('\n')) break;
  }
  return index + marks.length;
}

/** Returns the offset behind an address in angle brackets, as it is written in markdown; null if it is none. */
function afterAddress(text: string, index: number): number | null {
  const [address] = matchAt(/<[a-z][a-z0-9+.-]*:[^\s<>]*>|<[^\s<>@]{1,100}@[^\s<>@]+>/iy, text, index) ?? [];
  return address === undefined ? null : index + address.length;
}

/** Returns the offset behind a formula; that behind the dollar if it is one of a price. */
function afterFormula(searched: SearchedText, index: number): number {
  const { text } = searched;
  if (text.startsWith('$$', index)) return afterClosing(searched, '$$', index + 2);
  // A formula in a line has a sign that prices and names of variables do not have.
  const [formula, content = ''] = matchAt(/\$(?![\s{])([^$\n]{1,500})(?<!\s)\$(?!\d)/y, text, index) ?? [];
  return formula === undefined || !/[\\^_]/.test(content) ? index + 1 : index + formula.length;
}

/** Returns the offset behind the next `closing`; `from` if there is none, which is searched for only once. */
function afterClosing({ text, endless }: SearchedText, closing: string, from: number): number {
  const end = endless.has(closing) ? -1 : text.indexOf(closing, from);
  if (end === -1) endless.add(closing);
  return end === -1 ? from : end + closing.length;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
