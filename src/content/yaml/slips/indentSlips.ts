/** Finds lines that begin in the wrong column, and lines that are no key. */
import type { Slip, SlipFinder } from './slip.ts';
import { type YamlLine, yamlLine } from './yamlLine.ts';

/** Finds a line that begins in another column than those that it belongs to. */
export const findColumn: SlipFinder = (lines, index) => {
  const line = lines[index] ?? '';
  const own = yamlLine(line);
  const above = lineAbove(lines, index);
  if (above === null || line.trim() === '' || (own.key === null && own.mark === '')) return null;
  const hasValue = above.key !== null && above.value !== '' && !/^(?:[|>&!#]|[[{](?!.*[\]}]))/.test(above.value);
  if (own.indent > above.indent + above.mark.length && hasValue) {
    const message = `this line is indented, so it belongs to ${above.key} above, which has a value`;
    return {
      column: own.indent + 1,
      message,
      hint: moved(line, above.indent + (own.mark === '' ? above.mark.length : 0)),
    };
  }
  return otherColumn(lines, index, own);
};

/** Finds a line that begins in a column in which no line above begins. */
function otherColumn(lines: string[], index: number, own: YamlLine): Slip | null {
  const columns = openColumns(lines, index);
  const fitting = own.mark === '' ? columns.keys : columns.marks;
  const all = [...columns.keys, ...columns.marks];
  if (all.length === 0 || all.includes(own.indent)) return null;
  if (own.indent > Math.max(...all)) return null;
  const nearest = [...(fitting.length > 0 ? fitting : all)].sort(
    (a, b) => Math.abs(a - own.indent) - Math.abs(b - own.indent),
  )[0];
  const message = `this line begins in column ${own.indent + 1}, but the lines that it belongs to begin in column ${(nearest ?? 0) + 1}`;
  return { column: own.indent + 1, message, hint: moved(lines[index] ?? '', nearest ?? 0) };
}

/** Returns the columns, from 0, in which a key or a list item may begin after the lines above. */
function openColumns(lines: string[], index: number): { keys: number[]; marks: number[] } {
  const [keys, marks]: [number[], number[]] = [[], []];
  for (const line of lines.slice(0, index)) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const { indent, mark, key } = yamlLine(line);
    if (key === null && mark === '') continue;
    for (const list of [keys, marks]) while ((list.at(-1) ?? -1) > indent) list.pop();
    if (mark !== '' && !marks.includes(indent)) marks.push(indent);
    const column = indent + mark.length;
    if (key !== null && !keys.includes(column)) keys.push(column);
  }
  return { keys, marks };
}

/** Finds a line that does not begin with a key. */
export const findText: SlipFinder = (lines, index) => {
  const line = lines[index] ?? '';
  const { key, mark, value } = yamlLine(line);
  if (key !== null || mark !== '' || /^(?:\s|#|---|\.\.\.|[[{\]}"'%]|$)/.test(line)) return null;
  const above = lineAbove(lines, index);
  const continued = above?.key
    ? `to continue ${above.key}, indent it by two spaces; `
    : 'write lines such as title: Hello; ';
  const message = 'this line has no key and colon before its text';
  return { column: 1, message, hint: `${continued}for a comment, write it as # ${value}` };
};

function lineAbove(lines: string[], index: number): YamlLine | null {
  const above = lines.slice(0, index).findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return above === undefined ? null : yamlLine(above);
}

function moved(line: string, column: number): string {
  const where =
    column === 0 ? 'at the start of the line' : `with ${column} ${column === 1 ? 'space' : 'spaces'} before it`;
  return `write ${line.trim()} ${where}`;
}
