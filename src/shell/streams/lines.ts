/** Makes, splits and joins lines of output, and streams of them. */
import type { Line, TextCell, TextLink, TextMark } from '../command.ts';

/** Returns a line without links. */
export function plain(text: string): Line {
  return { text };
}

/** Returns a line whose whole text is a link. */
export function linked(text: string, href: string): Line {
  return { text, links: [{ start: 0, end: text.length, href }] };
}

/** Splits a text at its newlines. The last line is open if no newline follows it. */
export function* linesOf(text: string): Generator<Line, undefined> {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    yield { text: text.slice(start, end) };
    start = end + 1;
  }
  if (start < text.length) yield { text: text.slice(start), isOpen: true };
}

/**
 * Joins each open line with the line that follows, as `cat` of two files does, so that only the last one can be open.
 */
export async function* joinOpenLines(
  lines: AsyncGenerator<Line, number | undefined>,
): AsyncGenerator<Line, number | undefined> {
  let open: Line | null = null;
  try {
    for (;;) {
      const { done, value } = await lines.next();
      if (done) {
        if (open) yield open;
        return value;
      }
      const whole: Line = open === null ? value : joinLines([open, value]);
      open = value.isOpen ? { ...whole, isOpen: true } : null;
      if (open === null) yield whole;
    }
  } finally {
    await lines.return(undefined);
  }
}

/** Joins lines into one and moves their links, marks and cells along. */
export function joinLines(parts: readonly Line[], separator = ''): Line {
  const links: TextLink[] = [];
  const marks: TextMark[] = [];
  const cells: TextCell[] = [];
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += separator;
    links.push(...moved(part.links, text.length));
    marks.push(...moved(part.marks, text.length));
    cells.push(...moved(part.cells, text.length));
    text += part.text;
  }
  return { text, links, ...(marks.length > 0 && { marks }), ...(cells.length > 0 && { cells }) };
}

function moved<Part extends TextMark>(parts: readonly Part[] = [], by: number): Part[] {
  return parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by }));
}
