/** A bracket expression of POSIX, `[^[:alpha:]_-]` -> JavaScript's. */

/** `text[at]` is the first character behind `[`. Gives the source and the place behind the `]`, or what GNU says. */
export function readBracket(text: string, at: number): { source: string; end: number } | { fault: string } {
  const negated = text[at] === '^';
  const start = negated ? at + 1 : at;
  const items: string[] = [];
  let here = start;
  for (; here < text.length && (text[here] !== ']' || here === start); ) {
    const item = readItem(text, here);
    if ('fault' in item) return item;
    here = item.end;
    const isRange = item.character !== null && text[here] === '-' && here + 1 < text.length && text[here + 1] !== ']';
    if (!isRange) {
      items.push(item.source);
      continue;
    }
    const last = readItem(text, here + 1);
    if ('fault' in last) return last;
    if (item.character === null || last.character === null) return { fault: 'Invalid range end' };
    if ((item.character.codePointAt(0) ?? 0) > (last.character.codePointAt(0) ?? 0))
      return { fault: 'Invalid range end' };
    items.push(`${item.source}-${last.source}`);
    here = last.end;
  }
  if (here >= text.length) return { fault: unmatched };
  const inside = text.slice(start, here);
  if (!negated && /^:.*:$/.test(inside)) return { fault: 'character class syntax is [[:space:]], not [:space:]' };
  const quotes = items.includes("'") || items.includes('’') ? "'’" : '';
  return { source: `[${negated ? '^' : ''}${items.join('')}${quotes}]`, end: here + 1 };
}

const unmatched = 'Unmatched [, [^, [:, [., or [=';

/** `character` is null for a class, which cannot be the end of a range. */
type Item = { source: string; character: string | null; end: number };

function readItem(text: string, at: number): Item | { fault: string } {
  const kind = text[at] === '[' ? text[at + 1] : undefined;
  if (kind === ':' || kind === '.' || kind === '=') {
    const close = text.indexOf(`${kind}]`, at + 2);
    if (close === -1) return { fault: unmatched };
    const name = text.slice(at + 2, close);
    if (kind === ':') {
      const source = classes[name];
      return source === undefined
        ? { fault: 'Invalid character class name' }
        : { source, character: null, end: close + 2 };
    }
    if ([...name].length !== 1) return { fault: 'Invalid collation character' };
    return { source: escaped(name), character: name, end: close + 2 };
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { source: escaped(character), character, end: at + character.length };
}

function escaped(character: string): string {
  return /[\\[\]^&~-]/.test(character) && character !== '&' && character !== '~' ? `\\${character}` : character;
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
