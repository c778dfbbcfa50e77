/**
 * Keeps the indents of poems. With `breaks: true`, lines stay as the author wrote them, but markdown drops the white
 * space before them, or reads it as code after an empty line. So it is replaced by no-break spaces before the text is
 * parsed.
 */

/** Replaces the indents of text by no-break spaces. Lists, fences, formulas and raw HTML do not change. */
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

/** The blocks around the current line. */
type Scope = {
  /** The `>` marks before it, without spaces. */
  depth: string;
  /** Matches the end of the open fence, formula or element. */
  end: RegExp | null;
  /** Where the text of the open list item begins; 0 outside of lists. */
  column: number;
  isAfterEmpty: boolean;
};

function outside(depth: string): Scope {
  return { depth, end: null, column: 0, isAfterEmpty: true };
}

/** Returns the line with its indent kept, and updates `scope` for the next line. */
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
  // After an empty line, a line at the margin ends the list; without one it continues the item's text.
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

/**
 * Returns the marker that begins a list item, with the spaces after it. Within a paragraph, only `1.` begins a
 * numbered list.
 */
function markerOf(text: string, isAnyNumberAllowed: boolean): string | undefined {
  const marker = /^(?:[-*+:]|\d{1,9}[.)]|\[\^[^\]]+\]:)[ \t]+/.exec(text)?.[0];
  return marker !== undefined && (isAnyNumberAllowed || !/^\d/.test(marker) || /^1[.)]/.test(marker))
    ? marker
    : undefined;
}

/** Returns the width in columns. A tab goes to the next multiple of four. */
function widthOf(indent: string): number {
  return [...indent].reduce((width, char) => (char === '\t' ? width + 4 - (width % 4) : width + 1), 0);
}

/** Matches headings, rules, underlines, table rows, link definitions and empty list items. */
const structure = /^(?:#{1,6}(?:[ \t]|$)|(?:[-_*][ \t]*){3,}$|=+[ \t]*$|\||\[[^\]]+\]:|(?:[-*+]|\d{1,9}[.)])$)/;

/** Returns a pattern for the end of the fence, formula or raw HTML that begins with this text; null for other text. */
function endOf(text: string): RegExp | null {
  const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[0];
  if (fence !== undefined) return new RegExp(`^[ >]*\\${fence[0]}{${fence.length},}[ \\t]*$`);
  if (text.startsWith('$$')) return text.includes('$$', 2) ? null : /\$\$[ \t]*$/;
  const element = /^<(pre|script|style|textarea)(?=[\s>])/i.exec(text)?.[1];
  if (element !== undefined) return text.includes(`</${element}`) ? null : new RegExp(`</${element}>`, 'i');
  if (text.startsWith('<!--')) return text.includes('-->') ? null : /-->/;
  return rawBlock.test(text) ? /^[ \t>]*$/ : null;
}

/** Matches a tag alone in its line, or one of a block element: raw HTML goes on to the next empty line. */
const rawBlock =
  /^<\/?[a-z][^>]*>[ \t]*$|^<\/?(?:article|aside|blockquote|details|div|dl|figure|iframe|li|ol|p|section|summary|t[bdhr]\w*|table|ul)(?=[\s/>])/i;
