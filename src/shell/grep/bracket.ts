/** Translates a bracket expression of POSIX, such as `[^[:alpha:]_-]`, into a character class of JavaScript. */

/**
 * Reads the expression whose first character after the `[` is `text[at]`. Returns the source of the class and the index
 * after the closing `]`, or the error that GNU reports.
 */
export function readBracket(text: string, at: number): { source: string; end: number } | { error: string } {
  const isNegated = text[at] === '^';
  const start = isNegated ? at + 1 : at;
  const items: string[] = [];
  let end = start;
  // A `]` that comes first stands for itself.
  while (end < text.length && (text[end] !== ']' || end === start)) {
    const item = readItemOrRange(text, end);
    if ('error' in item) return item;
    items.push(item.source);
    end = item.end;
  }
  if (end >= text.length) return { error: unmatched };
  if (!isNegated && /^:.*:$/.test(text.slice(start, end))) {
    return { error: 'character class syntax is [[:space:]], not [:space:]' };
  }
  // Both apostrophes match each other, as everywhere in a pattern.
  const apostrophes = items.includes("'") || items.includes('’') ? "'’" : '';
  return { source: `[${isNegated ? '^' : ''}${items.join('')}${apostrophes}]`, end: end + 1 };
}

const unmatched = 'Unmatched [, [^, [:, [., or [=';

type Part = { source: string; end: number };

function readItemOrRange(text: string, at: number): Part | { error: string } {
  const first = readItem(text, at);
  if ('error' in first) return first;
  const { end } = first;
  const isRange = first.character !== null && text[end] === '-' && end + 1 < text.length && text[end + 1] !== ']';
  if (!isRange) return first;
  const last = readItem(text, end + 1);
  if ('error' in last) return last;
  if (last.character === null || codeOf(first.character) > codeOf(last.character)) {
    return { error: 'Invalid range end' };
  }
  return { source: `${first.source}-${last.source}`, end: last.end };
}

function codeOf(character: string | null): number {
  return character?.codePointAt(0) ?? 0;
}

/** One character or class. `character` is null for a class, which cannot begin or end a range. */
type Item = Part & { character: string | null };

function readItem(text: string, at: number): Item | { error: string } {
  const kind = text[at] === '[' ? text[at + 1] : undefined;
  if (kind !== ':' && kind !== '.' && kind !== '=') {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    return { source: escaped(character), character, end: at + character.length };
  }
  const close = text.indexOf(`${kind}]`, at + 2);
  if (close === -1) return { error: unmatched };
  const name = text.slice(at + 2, close);
  if (kind === ':') {
    const source = Object.hasOwn(classes, name) ? classes[name] : undefined;
    if (source === undefined) return { error: 'Invalid character class name' };
    return { source, character: null, end: close + 2 };
  }
  if ([...name].length !== 1) return { error: 'Invalid collation character' };
  return { source: escaped(name), character: name, end: close + 2 };
}

function escaped(character: string): string {
  return /[\\[\]^-]/.test(character) ? `\\${character}` : character;
}

const classes: Record<string, string> = {
  alnum: '\\p{L}\\p{N}',
  alpha: '\\p{L}',
  blank: ' \\t',
  cntrl: '\\p{Cc}',
  digit: '0-9',
  graph: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}',
  lower: '\\p{Ll}',
  print: '\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ',
  punct: '\\p{P}\\p{S}',
  space: '\\s',
  upper: '\\p{Lu}',
  xdigit: '0-9A-Fa-f',
};
