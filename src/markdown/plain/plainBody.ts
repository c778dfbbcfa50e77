/**
 * Which bodies are plain: those of which the native parser and micromark make the same tree (parser.ts). A plain body fits
 * a small grammar: plainLines.ts says which lines may follow which, plainLeaves.ts and plainInline.ts what they may hold,
 * and what no rule admits goes to micromark. So a construct that nobody thought of is never read in two ways. That the
 * trees are equal is shown by random lines and containers, in test/markdown/parser.test.ts.
 */
import { type Container, leaves } from './plainLeaves.ts';
import { below, type Kind, kindOf } from './plainLines.ts';

/** True when every line of `body` (LF line ends) fits the grammar. Linear in its length: 0.02 ms for a post. */
export function isPlainBody(body: string): boolean {
  return body.length <= longest && !strange.test(body) && arePlain(body.split('\n'), 'body', 0);
}

/** A thread is not ended while native code runs in it. No plain body of this length that was tried took it 0.4 s. */
const longest = 500_000;

/** Half of a character of two code units, and what ends or separates lines elsewhere. */
const strange =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\0\r\f\v\u0085\u2028\u2029\ufeff]/;

/** Containers in containers. */
const deepest = 3;

function arePlain(lines: string[], container: Container, depth: number): boolean {
  if (depth > deepest) return false;
  let above: Kind = 'empty';
  let block: Kind = 'empty';
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '');
    if (kind === null || !below[above].includes(kind)) return false;
    if (above === 'text' && kind === 'item' && !/^(?:\D|1[.)])/.test(lines[at] ?? '')) return false;
    // In a container two empty lines are disputed, and everywhere code that is indented below anything but text.
    if (kind === 'empty' && above === 'empty' && container !== 'body') return false;
    if (kind === 'indented' && block !== 'text') return false;
    const end = readBlock(kind, lines, at, container, depth);
    if (end === null) return false;
    // So is what stands in a quote below a list or another quote.
    if (container === 'quote' && end < lines.length && (kind === 'item' || kind === 'quote')) return false;
    at = end;
    above = kind;
    if (kind !== 'empty') block = kind;
  }
  return true;
}

/** The line behind the block that begins at `start`, or null where the block is not plain. */
function readBlock(kind: Kind, lines: string[], start: number, container: Container, depth: number): number | null {
  if (kind === 'item') return readList(lines, start, depth);
  if (kind === 'quote') return readQuote(lines, start, depth);
  return leaves[kind](lines, start, container);
}

/** Items with the same marker, whose further lines are indented as far as their text. */
function readList(lines: string[], start: number, depth: number): number | null {
  const marker = markerOf(lines[start] ?? '');
  let end = start;
  while (end < lines.length) {
    // An empty line between two items makes the list loose.
    const next = kindOf(lines[end] ?? '') === 'empty' && end > start ? end + 1 : end;
    const first = lines[next] ?? '';
    if (kindOf(first) !== 'item' || markerOf(first) !== marker) return end;
    const indent = ' '.repeat(/^\S+ +/.exec(first)?.[0].length ?? 0);
    const content = [first.slice(indent.length)];
    for (
      let line = lines[next + 1];
      line !== undefined && belongsTo(line, indent);
      line = lines[next + content.length]
    ) {
      content.push(line.slice(indent.length));
    }
    while (content.at(-1)?.trim() === '') content.pop();
    if (!beginsItem(content[0] ?? '') || !arePlain(content, 'item', depth + 1)) return null;
    end = next + content.length;
  }
  return end;
}

function belongsTo(line: string, indent: string): boolean {
  return line.startsWith(indent) || line.trim() === '';
}

/** `-`, `*`, `+`, or what follows a number. */
function markerOf(line: string): string {
  return /^\d*(.)/.exec(line)?.[1] ?? '';
}

/** An item begins with text, or with the box of a task and a word. */
function beginsItem(text: string): boolean {
  return kindOf(text) === 'text' && !/^\[[ xX]?\](?! (?!https?:)[\p{L}\p{N}])|^\[\] /u.test(text);
}

/** Lines that each have `> ` before them; an empty one has only `>`. */
function readQuote(lines: string[], start: number, depth: number): number | null {
  const content: string[] = [];
  for (let line = lines[start]; line?.startsWith('>'); line = lines[start + content.length]) {
    if (line !== '>' && !/^> \S/.test(line)) return null;
    content.push(line.slice(2));
  }
  if (content[0] === '' || content.at(-1) === '' || !arePlain(content, 'quote', depth + 1)) return null;
  return start + content.length;
}
