/** Streams of lines: from texts, and back. */
import type { Line, TextLink, TextMark } from '../command.ts';

export function plain(text: string): Line {
  return { text };
}

/** The whole line leads there. */
export function linked(text: string, href: string): Line {
  return { text, links: [{ start: 0, end: text.length, href }] };
}

/** A text, cut at its newlines. */
export function* linesOf(text: string): Generator<Line, undefined> {
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    yield { text: text.slice(start, end) };
    start = end + 1;
  }
  if (start < text.length) yield { text: text.slice(start), open: true };
}

/** All of a stream as one text. */
export async function collectText(lines: AsyncIterable<Line>): Promise<string> {
  let text = '';
  for await (const { text: line, open } of lines) text += open ? line : `${line}\n`;
  return text;
}

/** Joins a line that has no newline with what follows it, as `cat` of two files does; so only a last line is open. */
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
      open = value.open ? { ...whole, open: true } : null;
      if (open === null) yield whole;
    }
  } finally {
    await lines.return(undefined);
  }
}

/** Lines joinLines, with the links where they are then. */
export function joinLines(parts: readonly Line[], separator = ''): Line {
  const links: TextLink[] = [];
  const marks: TextMark[] = [];
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += separator;
    const moved = text.length;
    links.push(...(part.links ?? []).map(({ start, end, href }) => ({ start: start + moved, end: end + moved, href })));
    marks.push(...(part.marks ?? []).map(({ start, end }) => ({ start: start + moved, end: end + moved })));
    text += part.text;
  }
  return marks.length === 0 ? { text, links } : { text, links, marks };
}
