/** A command line -> its words, operators and comments, with positions; quotes and escapes as bash reads them. */

/** Offsets in the line, in UTF-16 units; `end` is behind the last. */
export type Span = { start: number; end: number };

/**
 * A stretch of a word. `text` is what it stands for: of a variable its name. Only in `bare` stretches are `*?[{~`
 * special. The parts of a word follow each other without a gap; quotes belong to the quoted part beside them.
 */
export type Part = Span & { kind: 'bare' | 'quoted' | 'variable'; text: string };

export type Word = Span & { parts: Part[] };

/**
 * A quote that is open, `$(`, `${…}`, an operator, or the end behind one; `text` is what stands there. `open` is true where
 * more text could mend it. syntaxErrorMessage.ts words it.
 */
export type SyntaxFault = Span & {
  kind: 'quote' | 'substitution' | 'parameter' | 'token' | 'end';
  text: string;
  open: boolean;
};

export type Quote = '"' | "'";

/** `fault` is the first in the word. `quote` is one that is still open at the end of the line. */
export type Token =
  | (Word & { kind: 'word'; fault: SyntaxFault | null; quote: Quote | null })
  | (Span & { kind: 'operator' | 'comment'; text: string });

/** Any text; positions are always inside it. */
export function* tokenize(line: string): Generator<Token, undefined> {
  for (let at = skipped(line, 0); at < line.length; at = skipped(line, at)) {
    const token = line[at] === '#' ? comment(line, at) : (operatorAt(line, at) ?? readWord(line, at));
    yield token;
    at = token.end;
  }
}

/** A newline is an operator. So is no space that a backslash stands before. */
function skipped(line: string, at: number): number {
  return at + (matchAt(/(?:[^\S\n]|\\\n)+/y, line, at)?.length ?? 0);
}

function comment(line: string, start: number): Token {
  const text = matchAt(/.*/y, line, start) ?? '';
  return { kind: 'comment', text, start, end: start + text.length };
}

function operatorAt(line: string, start: number): Token | null {
  const text = matchAt(/&&|\|\||\|&|;;&?|;&|>>|<<|&>|[\n|;&<>()`]|\$\(\(?/y, line, start);
  return text === null ? null : { kind: 'operator', text, start, end: start + text.length };
}

const endOfWord = /[\s|;&<>()`]/;

function readWord(line: string, start: number): Token {
  const parts: Part[] = [];
  let at = start;
  let first: SyntaxFault | null = null;
  let open: Quote | null = null;
  while (at < line.length && !endOfWord.test(line[at] ?? '') && !line.startsWith('$(', at)) {
    const { read, fault, quote } = readParts(line, at);
    for (const part of read) parts.push(part);
    at = parts.at(-1)?.end ?? line.length;
    first ??= fault ?? null;
    open = quote;
  }
  return { kind: 'word', start, end: at, parts, fault: first, quote: open };
}

type Read = { read: Part[]; fault?: SyntaxFault; quote: Quote | null };

function readParts(line: string, start: number): Read {
  const one = (kind: Part['kind'], text: string, end: number): Read => ({
    read: [{ kind, text, start, end: Math.min(end, line.length) }],
    quote: null,
  });
  const character = line[start];
  if (character === '"') return readDouble(line, start);
  if (character === "'") return readSingle(line, start);
  if (character === '\\') {
    const escaped = line.slice(start + 1, start + 2);
    if (escaped === '\n') return one('bare', '', start + 2);
    return one('quoted', escaped || '\\', start + 2);
  }
  if (line.startsWith("$'", start)) {
    const coded = matchAt(/\$'(?:[^'\\]|\\.)*'/sy, line, start);
    if (coded) return one('quoted', decoded(coded.slice(2, -1)), start + coded.length);
    const rest = one('quoted', decoded(line.slice(start + 2)), line.length);
    return { ...rest, fault: unclosed(line, start, "'"), quote: "'" };
  }
  const variable = variableAt(line, start);
  if (variable) return one('variable', variable.name, variable.end);
  if (line.startsWith('${', start)) {
    const fault = badSubstitution(line, start);
    return { ...one('quoted', line.slice(start, fault.end), fault.end), fault };
  }
  // Before double quotes it means to translate them.
  if (line.startsWith('$"', start)) return one('bare', '', start + 1);
  const text = line[start] === '$' ? '$' : (matchAt(/[^\s|;&<>()`\\'"$]+/y, line, start) ?? '');
  return one('bare', text, start + text.length);
}

function readSingle(line: string, start: number): Read {
  const end = line.indexOf("'", start + 1);
  if (end !== -1) {
    return { read: [{ kind: 'quoted', text: line.slice(start + 1, end), start, end: end + 1 }], quote: null };
  }
  const read: Part[] = [{ kind: 'quoted', text: line.slice(start + 1), start, end: line.length }];
  return { read, fault: unclosed(line, start, "'"), quote: "'" };
}

/** The first part begins with the opening quote and the last ends with the closing one. */
function readDouble(line: string, start: number): Read {
  const read: Part[] = [];
  let text = '';
  let from = start;
  let at = start + 1;
  const cut = (end: number) => {
    if (end > from) read.push({ kind: 'quoted', text, start: from, end });
    text = '';
    from = end;
  };
  while (at < line.length) {
    const character = line[at] ?? '';
    if (character === '"') {
      cut(at + 1);
      return { read, quote: null };
    }
    const variable = variableAt(line, at);
    if (variable) {
      cut(at);
      read.push({ kind: 'variable', text: variable.name, start: at, end: variable.end });
      from = variable.end;
      at = variable.end;
      continue;
    }
    if (character === '`' || line.startsWith('$(', at) || line.startsWith('${', at)) {
      cut(line.length);
      return { read, fault: line[at + 1] === '{' ? badSubstitution(line, at) : substitution(line, at), quote: null };
    }
    const escaped = character === '\\' && /["\\$`\n]/.test(line[at + 1] ?? '');
    text += escaped ? (line[at + 1] ?? '').replace('\n', '') : character;
    at += escaped ? 2 : 1;
  }
  cut(line.length);
  return { read, fault: unclosed(line, start, '"'), quote: '"' };
}

function unclosed(line: string, start: number, quote: Quote): SyntaxFault {
  return { kind: 'quote', text: quote, start, end: line.length, open: true };
}

function substitution(line: string, start: number): SyntaxFault {
  return { kind: 'substitution', text: line.slice(start, start + 3), start, end: line.length, open: false };
}

function badSubstitution(line: string, start: number): SyntaxFault {
  const text = matchAt(/\$\{[^}]*\}?/y, line, start) ?? '';
  return { kind: 'parameter', text, start, end: start + text.length, open: !text.endsWith('}') };
}

/** The name behind a `$`: that of a variable, or a sign that bash has a value for. */
function variableAt(line: string, at: number): { name: string; end: number } | null {
  const text =
    line[at] === '$' ? matchAt(/\$(?:[A-Za-z_]\w*|[?@*#$!\d-]|\{(?:[A-Za-z_]\w*|[?@*#$!\d-])\})/y, line, at) : null;
  return text === null ? null : { name: text.replace(/[{}]|^\$/g, ''), end: at + text.length };
}

/** `\t` and the like in `$'…'`. */
function decoded(text: string): string {
  return text.replace(/\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|(.))/gs, (whole, byte, unit, letter) => {
    const code: string | undefined = byte ?? unit;
    return code ? String.fromCharCode(Number.parseInt(code, 16)) : (letters.get(letter) ?? whole);
  });
}

const letters = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['e', '\u001b'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
