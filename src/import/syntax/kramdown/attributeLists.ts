/** Turns lists of attributes into what catpost has: https://kramdown.gettalong.org/syntax.html#inline-attribute-lists. */
import { withoutCode } from '../../body/code.ts';
import type { Edit, PassContext } from '../../body/model.ts';
import { type Line, lineRemoval, linesOf } from './blockAt.ts';
import { blockEdits } from './blockEdits.ts';
import {
  type Attributes,
  attributeListPattern,
  type FoundList,
  readAttributes,
  readDefinition,
} from './readAttributes.ts';
import { spanEdits } from './spanEdits.ts';

/**
 * Returns the edits. An id stays as an anchor, a class that means a note makes an alert, and a class for a language names
 * that of the code. What only a stylesheet knows is left out, and counted.
 */
export function attributeLists(body: string, { note }: PassContext): Edit[] {
  if (!body.includes('{:')) return [];
  const text = withoutCode(body);
  const lines = linesOf(text);
  const { lists, definitions } = findLists(text, lines);
  const ownLines = new Set([...lists.filter((list) => isAlone(list, lines)), ...definitions].map(({ line }) => line));
  const rawLines = linesOf(body);
  const edits = definitions.map(({ line }) => lineRemoval(lines[line]));
  const dropped: FoundList[] = [];
  for (const list of lists) {
    const { edits: made, isDropped } = ownLines.has(list.line)
      ? blockEdits(list, rawLines, (line) => ownLines.has(line))
      : spanEdits(list, rawLines, body);
    edits.push(...made);
    if (isDropped) dropped.push(list);
  }
  const [first] = dropped;
  if (first !== undefined) {
    const count = dropped.length === 1 ? 'a list of attributes is' : `${dropped.length} lists of attributes are`;
    const message = `${count} left out, such as ${body.slice(first.start, first.end)}`;
    note({ kind: 'changed', about: 'attributes of kramdown', message }, first.start);
  }
  return edits;
}

function findLists(text: string, lines: readonly Line[]): { lists: FoundList[]; definitions: FoundList[] } {
  const lists: FoundList[] = [];
  const definitions: FoundList[] = [];
  const named = new Map<string, Attributes>();
  let line = 0;
  for (const match of text.matchAll(attributeListPattern)) {
    const [whole, written = ''] = match;
    const place = { start: match.index, end: match.index + whole.length };
    while ((lines[line]?.end ?? place.start) < place.start) line += 1;
    const definition = readDefinition(written);
    const attributes = definition?.attributes ?? readAttributes(written);
    if (attributes === null) continue;
    (definition === null ? lists : definitions).push({ ...place, line, attributes });
    if (definition !== null) named.set(definition.name, definition.attributes);
  }
  // A name that no definition has is more likely a text.
  const isList = ({ attributes: { id, classes, keys, names } }: FoundList) =>
    names.every((name) => name === 'toc' || named.has(name)) &&
    (names.length > 0 || classes.length > 0 || keys.length > 0 || id !== null);
  return { lists: lists.filter(isList), definitions };
}

function isAlone({ start, end, line }: FoundList, lines: readonly Line[]): boolean {
  const { start: from = 0, text = '' } = lines[line] ?? {};
  return /^[ \t>]*$/.test(text.slice(0, start - from) + text.slice(end - from));
}
