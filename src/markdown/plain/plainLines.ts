/** The kinds of lines that the grammar of plain bodies knows, and which may follow which. See plainBody.ts. */

/** A block is named by its first line. */
export type Kind = (typeof kinds)[number][0];

/** What a line is by its first characters; null for a line that is not plain, such as one with a blank before it. */
export function kindOf(line: string): Kind | null {
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** The first pattern that fits names the kind. */
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
  // A letter, a mark that opens something in the line, or one that stands at a word: so neither an empty item nor what
  // underlines a heading or the head of a table.
  [
    'text',
    /^(?:[^\s#*+:=_~|>\d-]|\d(?!\d{0,8}[.)](?: |$))|[+-](?=[^\s+|:-])|__?(?=[^\s_])|\*\*?(?=[^\s*])|~~(?=[^\s~])|#+(?=[^\s#]))/,
  ],
] as const;

const anyBlock: Kind[] = ['heading', 'rule', 'fence', 'item', 'quote', 'row', 'comment', 'text'];

/** What may stand directly below a block of each kind; "below nothing" is below an empty line. */
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
