/**
 * Turns blocks of Material for MkDocs, whose text is indented, into alerts, folded texts and titles: `!!! note "Title"`,
 * `??? note` and `=== "Tab"` (https://squidfunk.github.io/mkdocs-material/reference/admonitions/).
 */
import { withoutCode } from '../../body/code.ts';
import { startsOfLines } from '../../body/lines.ts';
import type { Edit, Pass } from '../../body/model.ts';
import { alertHead, alertTitle } from '../../markup/alerts.ts';
import { summaryOf } from '../../markup/blocks.ts';

/** How far the text of a block is indented. */
const indentation = 4;

/** Converts every such block outside of code. */
export const convertAdmonitions: Pass = (body) => {
  if (!/^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]/m.test(body)) return [];
  const lines = body.split('\n');
  const starts = startsOfLines(lines);
  const masked = withoutCode(body).split('\n');
  const edits: Edit[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = openingIn(masked[index] ?? '', lines[index] ?? '');
    if (opening === null) continue;
    const last = lastLine(lines, index);
    if (last === index) continue;
    edits.push(...blockEdits(opening, index, last, lines, starts));
    index = last;
  }
  return edits;
};

type Opening = { sign: string; name: string; title: string };

/** A block within another one has more space before it, and stays a part of its text. */
function openingIn(masked: string, line: string): Opening | null {
  const [, sign = '', names = '', quoted] =
    /^(!!!|\?\?\?\+?|===)[ \t]+([\w -]*?)[ \t]*(?:"([^"]*)")?[ \t]*$/.exec(masked.trim() === '' ? '' : line) ?? [];
  const [name = ''] = names.split(' ');
  if (sign === '' || (sign === '===' && quoted === undefined) || (sign !== '===' && name === '')) return null;
  return { sign, name, title: quoted ?? alertTitle(name, '') };
}

/** Returns the last line that is indented, or empty between such lines. */
function lastLine(lines: string[], first: number): number {
  let last = first;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (!/^(?: {4}|\t)/.test(line)) break;
    last = index;
  }
  return last;
}

function blockEdits(
  { sign, name, title }: Opening,
  first: number,
  last: number,
  lines: string[],
  starts: number[],
): Edit[] {
  const isQuote = sign === '!!!';
  const head = isQuote
    ? `> ${alertHead(name, title)}`
    : sign === '==='
      ? `**${title}**\n`
      : `${sign === '???+' ? '<details open>' : '<details>'}\n${summaryOf(title)}\n`;
  const edits: Edit[] = [
    { start: starts[first] ?? 0, end: (starts[first] ?? 0) + (lines[first] ?? '').length, text: head },
  ];
  for (let index = first + 1; index <= last; index += 1) {
    const [line, start] = [lines[index] ?? '', starts[index] ?? 0];
    const width = line.startsWith('\t') ? 1 : Math.min(indentation, line.length);
    edits.push({ start, end: start + width, text: isQuote ? (line.trim() === '' ? '>' : '> ') : '' });
  }
  const end = (starts[last] ?? 0) + (lines[last] ?? '').length;
  if (sign.startsWith('?')) edits.push({ start: end, end, text: '\n\n</details>' });
  return edits;
}
