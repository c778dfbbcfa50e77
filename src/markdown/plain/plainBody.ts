/**
 * Recognizes plain bodies: those that the native parser and micromark parse into the same tree (parser.ts). The check
 * takes 0.02 ms a post and saves 0.5 ms of parsing; all of 323 real posts are plain.
 *
 * A plain body fits a small grammar: plainLines.ts has the kinds of lines and their order, plainLeaves.ts and
 * plainInline.ts their content. Anything without a rule goes to micromark, so a construct that nobody thought of cannot
 * be parsed in two ways. test/markdown/parser.test.ts compares both trees on random lines and containers.
 */
import { type Container, leaves } from './plainLeaves.ts';
import { below, type Kind, kindOf } from './plainLines.ts';

/** Returns true if every line of `body` (with LF line ends) fits the grammar. Takes linear time. */
export function isPlainBody(body: string): boolean {
  return body.length <= maxLength && !ambiguous.test(body) && arePlain(body.split('\n'), 'body', 0);
}

/**
 * The maximum length in characters. The time limit cannot interrupt native code, which takes less than 0.4 s for plain
 * bodies of this length.
 */
const maxLength = 500_000;

/** Matches lone surrogates, and characters that end or separate lines for one of the parsers. */
const ambiguous =
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\0\r\f\v\u0085\u2028\u2029\ufeff]/;

/** The maximum depth of nested containers. */
const maxDepth = 3;

function arePlain(lines: string[], container: Container, depth: number): boolean {
  if (depth > maxDepth) return false;
  let above: Kind = 'empty';
  let block: Kind = 'empty';
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '');
    if (kind === null || !below[above].includes(kind)) return false;
    if (above === 'text' && kind === 'item' && !/^(?:\D|1[.)])/.test(lines[at] ?? '')) return false;
    // The parsers disagree about two empty lines in a container, and about indented code below anything but text.
    if (kind === 'empty' && above === 'empty' && container !== 'body') return false;
    if (kind === 'indented' && block !== 'text') return false;
    const end = readBlock(kind, lines, at, container, depth);
    if (end === null) return false;
    // They also disagree about what follows a list or a quote within a quote.
    if (container === 'quote' && end < lines.length && (kind === 'item' || kind === 'quote')) return false;
    at = end;
    above = kind;
    if (kind !== 'empty') block = kind;
  }
  return true;
}

/** Returns the line after the block that begins at `start`, or null if the block is not plain. */
function readBlock(kind: Kind, lines: string[], start: number, container: Container, depth: number): number | null {
  if (kind === 'item') return readList(lines, start, depth);
  if (kind === 'quote') return readQuote(lines, start, depth);
  return leaves[kind](lines, start, container);
}

/** Reads items with the same marker. The other lines of an item are indented as far as its text. */
function readList(lines: string[], start: number, depth: number): number | null {
  const marker = markerOf(lines[start] ?? '');
  let end = start;
  while (end < lines.length) {
    // There may be one empty line between two items, which makes the list loose.
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

/** Returns `-`, `*` or `+`, or the character after a number. */
function markerOf(line: string): string {
  return /^\d*(.)/.exec(line)?.[1] ?? '';
}

/** Returns true for text, also after the box of a task if a word follows. */
function beginsItem(text: string): boolean {
  return kindOf(text) === 'text' && !/^\[[ xX]?\](?! (?!https?:)[\p{L}\p{N}])|^\[\] /u.test(text);
}

/** Reads lines that begin with `> `. An empty one is only `>`. */
function readQuote(lines: string[], start: number, depth: number): number | null {
  const content: string[] = [];
  for (let line = lines[start]; line?.startsWith('>'); line = lines[start + content.length]) {
    if (line !== '>' && !/^> \S/.test(line)) return null;
    content.push(line.slice(2));
  }
  if (content[0] === '' || content.at(-1) === '' || !arePlain(content, 'quote', depth + 1)) return null;
  return start + content.length;
}
