/** The kinds of lines in the grammar of plain bodies, and which kinds may follow each other. See plainBody.ts. */

/** A kind of line. A block has the kind of its first line. */
export type Kind = (typeof kinds)[number][0];

/**
 * Returns the kind of a line by its first characters; null for a line that is not plain, such as one with a space
 * before it.
 */
export function kindOf(line: string): Kind | null {
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** The first pattern that matches decides. */
const kinds = [
  ['empty', /^ *$/],
  ['heading', /^#{1,6} \S/],
  ['rule', /^(?:-{3,}|\*{3,}|_{3,})$/],
  ['fence', /^(?:```|~~~)/],
  ['item', /^(?:[-*+]|\d{1,9}[.)]) {1,4}\S/],
  ['quote', /^>/],
  ['row', /^\|/],
  ['comment', /^<!--/],
  ['note', /^\[\^[^\]]*\]:/],
  ['definition', /^\[[^\]]*\]:/],
  ['indented', /^(?: {4}|\t)/],
  // This begins with a letter, with a mark that opens something in the line, or with a mark that is part of a word. So
  // it is neither an empty item nor the underline of a heading or of a table's head.
  [
    'text',
    /^(?:[^\s#*+:=_~|>\d-]|\d(?!\d{0,8}[.)](?: |$))|[+-](?=[^\s+|:-])|__?(?=[^\s_])|\*\*?(?=[^\s*])|~~(?=[^\s~])|#+(?=[^\s#]))/,
  ],
] as const;

const anyBlock: Kind[] = ['heading', 'rule', 'fence', 'item', 'quote', 'row', 'comment', 'text'];

/** The kinds that may directly follow each kind. The start of a body is like an empty line. */
export const below: Record<Kind, Kind[]> = {
  empty: ['empty', 'definition', 'note', 'indented', ...anyBlock],
  heading: ['empty', ...anyBlock],
  rule: ['empty', ...anyBlock],
  fence: ['empty', ...anyBlock],
  item: ['empty', 'heading', 'fence'],
  quote: ['empty', 'heading', 'fence'],
  row: ['empty'],
  comment: ['empty'],
  definition: ['empty', 'definition'],
  note: ['empty', 'note'],
  indented: ['empty'],
  text: ['empty', 'heading', 'fence', 'item', 'quote'],
};
