/** Finds drawings within a body. */
import { withoutCode } from '../../body/code.ts';

/** An element `<svg>` with all that it contains. `source` is without the marks of a quote. */
type Drawing = { start: number; end: number; source: string };

/** Returns the drawings outside of code and comments, in order. One without an end is none. */
export function drawingsIn(body: string): Drawing[] {
  if (!/<svg\b/i.test(body)) return [];
  const text = withoutComments(withoutCode(body));
  const drawings: Drawing[] = [];
  let [start, depth] = [0, 0];
  for (const { index, 0: tag } of body.matchAll(/<svg\b|<\/svg\s*>/gi)) {
    const isOpening = tag[1] !== '/';
    // A line within a drawing may be indented like code.
    if (depth === 0 && (!isOpening || text[index] !== '<')) continue;
    if (depth === 0) start = index;
    depth += isOpening ? 1 : -1;
    if (depth > 0) continue;
    const end = index + tag.length;
    drawings.push({ start, end, source: withoutQuote(body, start, end) });
  }
  return drawings;
}

/** Returns a text of the same length in which comments are spaces. One without an end is a text. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let position = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', position)) {
    const end = text.indexOf('-->', start + 4);
    if (end === -1) break;
    parts.push(text.slice(position, start), text.slice(start, end + 3).replace(/[^\n]/g, ' '));
    position = end + 3;
  }
  return parts.join('') + text.slice(position);
}

function withoutQuote(body: string, start: number, end: number): string {
  const before = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  const source = body.slice(start, end);
  return before.includes('>') && /^[ \t>]+/.test(before) ? source.replace(/^[ \t]*>[ \t>]*/gm, '') : source;
}
