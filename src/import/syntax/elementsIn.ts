/** Finds elements of SVG and MathML within a body. */
import { withoutCode } from '../body/code.ts';

/** An element with all that it contains. `source` is without the marks of a quote. */
type PlacedElement = { start: number; end: number; source: string };

/** Returns the elements outside of code and comments, in order. One without an end is none. */
export function elementsIn(body: string, name: 'svg' | 'math'): PlacedElement[] {
  if (!startTags[name].test(body)) return [];
  const text = withoutComments(withoutCode(body));
  const elements: PlacedElement[] = [];
  let [start, depth] = [0, 0];
  for (const { index, 0: tag } of body.matchAll(tags[name])) {
    const isOpening = tag[1] !== '/';
    // A line within an element may be indented like code.
    if (depth === 0 && (!isOpening || text[index] !== '<')) continue;
    if (depth === 0) start = index;
    depth += isOpening ? 1 : -1;
    if (depth > 0) continue;
    const end = index + tag.length;
    elements.push({ start, end, source: withoutQuote(body, start, end) });
  }
  return elements;
}

const startTags = { svg: /<svg\b/i, math: /<math\b/i } as const;
const tags = { svg: /<svg\b|<\/svg\s*>/gi, math: /<math\b|<\/math\s*>/gi } as const;

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
