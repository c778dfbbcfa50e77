/**
 * With `breaks: true` the author's lines stand as they are written, and so does the white space before them: markdown drops
 * it, or makes code of it after an empty line. It becomes no-break spaces before the text is parsed.
 */

/** The body with the indents of its text kept, line for line. Lists, fences, formulas and raw HTML stay as they are. */
export function keepIndents(body: string): string {
  if (!/^[ \t>]*[ \t]\S/m.test(body)) return body;
  let scope: Scope = outside('');
  return body
    .split('\n')
    .map((line) => {
      const quote = /^(?: {0,3}> ?)*/.exec(line)?.[0] ?? '';
      const depth = quote.replace(/[^>]/g, '');
      if (depth !== scope.depth && scope.end === null) scope = outside(depth);
      const [kept, text] = [line.slice(0, quote.length), line.slice(quote.length)];
      return kept + keptIndent(text, scope);
    })
    .join('\n');
}

/** What the current line stands in. */
type Scope = {
  /** The `>` before it. */
  depth: string;
  /** What ends the fence, formula or element that is open. */
  end: RegExp | null;
  /** The column of the text of the item that is open, 0 outside of lists. */
  column: number;
  isAfterEmpty: boolean;
};

function outside(depth: string): Scope {
  return { depth, end: null, column: 0, isAfterEmpty: true };
}

/** The line as it is to be parsed; `scope` becomes that of the next line. */
function keptIndent(line: string, scope: Scope): string {
  if (scope.end !== null) {
    if (scope.end.test(line)) scope.end = null;
    return line;
  }
  const { isAfterEmpty } = scope;
  scope.isAfterEmpty = line.trim() === '';
  if (scope.isAfterEmpty) return line;
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const width = widthOf(indent);
  const text = line.slice(indent.length);
  // A line at the margin ends a list, unless it goes on with the text of an item.
  if (width < scope.column && isAfterEmpty) scope.column = 0;
  const own = Math.max(0, width - scope.column);
  if (own < 4) {
    scope.end = endOf(text);
    const marker = markerOf(text, isAfterEmpty || scope.column > 0);
    if (marker !== undefined) scope.column = marker.startsWith('[') ? 4 : width + marker.length;
    if (scope.end !== null || marker !== undefined || structure.test(text)) return line;
  }
  return own === 0 ? line : ' '.repeat(scope.column) + '\u00a0'.repeat(own) + text;
}

/** What begins an item, with the blanks behind it. Within a paragraph a number begins a list only if it is 1. */
function markerOf(text: string, mayCount: boolean): string | undefined {
  const marker = /^(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]]+\]:)[ \t]+/.exec(text)?.[0];
  return marker !== undefined && (mayCount || !/^\d/.test(marker) || /^1[.)]/.test(marker)) ? marker : undefined;
}

/** Tabs go to the next multiple of four columns. */
function widthOf(indent: string): number {
  return [...indent].reduce((width, char) => (char === '\t' ? width + 4 - (width % 4) : width + 1), 0);
}

/** Headings, rules and underlines, rows of a table, definitions of links, and items without text. */
const structure = /^(?:#{1,6}(?:[ \t]|$)|(?:[-_*][ \t]*){3,}$|=+[ \t]*$|\||\[[^\]]+\]:|(?:[-*+]|\d{1,9}[.)])$)/;

/** What ends the block of code, the formula or the raw HTML that begins with this text; null for other text. */
function endOf(text: string): RegExp | null {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[0];
  if (fence !== undefined) return new RegExp(`^[ >]*\\${fence[0]}{${fence.length},}[ \\t]*$`);
  if (text.startsWith('$$')) return text.includes('$$', 2) ? null : /\$\$[ \t]*$/;
  const element = /^<(pre|script|style|textarea)(?=[\s>])/i.exec(text)?.[1];
  if (element !== undefined) return text.includes(`</${element}`) ? null : new RegExp(`</${element}>`, 'i');
  if (text.startsWith('<!--')) return text.includes('-->') ? null : /-->/;
  return rawBlock.test(text) ? /^[ \t>]*$/ : null;
}

/** A tag alone in its line, or one of a block: raw HTML up to the next empty line. */
const rawBlock =
  /^<\/?[a-z][^>]*>[ \t]*$|^<\/?(?:article|aside|blockquote|details|div|dl|figure|iframe|li|ol|p|section|summary|t[bdhr]\w*|table|ul)(?=[\s/>])/i;
