/** Turns what a command prints into elements of the log. */
import { element } from '../../dom/element.ts';
import type { Line, Printed, TextCell, TextMark } from '../command.ts';

/** Returns the element of a line of output, or of an error. */
export function lineElement(printed: Printed): HTMLElement {
  if (printed.kind === 'error') return element('div', { className: 'error', role: 'alert', lang: 'en' }, printed.text);
  const { language } = printed.line;
  return element('div', language ? { lang: language } : {}, ...lineNodes(printed.line));
}

/**
 * Returns the nodes of a line: its text with links, which the app follows like any other link, with the marks of a search,
 * and in cells.
 */
export function lineNodes({ text, links = [], marks = [], cells = [] }: Line): (Node | string)[] {
  const withMarks = (from: number, to: number) =>
    splitAt(
      marks,
      from,
      to,
      ({ start, end }) => element('mark', {}, text.slice(start, end)),
      (...plain) => [text.slice(...plain)],
    );
  const linkElement = ({ start, end, href }: { start: number; end: number; href: string }) =>
    element('a', { href }, ...withMarks(start, end));
  const withLinks = (from: number, to: number) => splitAt(links, from, to, linkElement, withMarks);
  return splitAt(cells, 0, text.length, (part) => cellElement(part, withLinks(part.start, part.end)), withLinks);
}

function cellElement({ direction, columns }: TextCell, nodes: (Node | string)[]): HTMLElement {
  const made = element('bdi', { dir: direction }, ...nodes);
  if (columns !== null) made.style.inlineSize = `${columns}ch`;
  return made;
}

/**
 * Returns the nodes between two offsets: `inside` makes those of a part, `outside` those between the parts. A part that
 * overlaps the one before is left out.
 */
function splitAt<Part extends TextMark>(
  parts: readonly Part[],
  from: number,
  to: number,
  inside: (part: Part) => Node,
  outside: (start: number, end: number) => (Node | string)[],
): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = from;
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    if (part.start < at || part.end > to) continue;
    nodes.push(...outside(at, part.start), inside(part));
    at = part.end;
  }
  return [...nodes, ...outside(at, to)];
}
