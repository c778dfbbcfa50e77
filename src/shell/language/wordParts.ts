/** Reads the parts of a word: bare text, quotes, escapes and variables, as bash does. */
import { matchAt } from './matchAt.ts';
import type { Part, Quote, ShellSyntaxError } from './syntax.ts';

/** One or more parts, the first error in them, and the quote that is still open at the end of the line. */
type ReadParts = { read: Part[]; error?: ShellSyntaxError; quote: Quote | null };

/** Reads the next part at `start`, or all parts of a quote that begins there. */
export function readParts(line: string, start: number): ReadParts {
  switch (line[start]) {
    case '"':
      return readDoubleQuote(line, start);
    case "'":
      return readSingleQuote(line, start);
    case '\\':
      return readEscape(line, start);
    case '$':
      return readDollar(line, start);
    default: {
      const text = matchAt(/[^\s|;&<>()`\\'"$]+/y, line, start) ?? '';
      return onePart(line, start, 'bare', text, start + text.length);
    }
  }
}

function onePart(line: string, start: number, kind: Part['kind'], text: string, end: number): ReadParts {
  return { read: [{ kind, text, start, end: Math.min(end, line.length) }], quote: null };
}

function readEscape(line: string, start: number): ReadParts {
  const escaped = line.slice(start + 1, start + 2);
  if (escaped === '\n') return onePart(line, start, 'bare', '', start + 2);
  return onePart(line, start, 'quoted', escaped || '\\', start + 2);
}

function readDollar(line: string, start: number): ReadParts {
  if (line.startsWith("$'", start)) return readAnsiQuote(line, start);
  const variable = variableAt(line, start);
  if (variable) return onePart(line, start, 'variable', variable.name, variable.end);
  if (line.startsWith('${', start)) {
    const error = badSubstitution(line, start);
    return { ...onePart(line, start, 'quoted', line.slice(start, error.end), error.end), error };
  }
  // `$"…"` is a text to translate; there are no translations here, so the dollar sign means nothing.
  if (line.startsWith('$"', start)) return onePart(line, start, 'bare', '', start + 1);
  return onePart(line, start, 'bare', '$', start + 1);
}

/** `$'…'`, in which `\t` and the like are escapes. */
function readAnsiQuote(line: string, start: number): ReadParts {
  const whole = matchAt(/\$'(?:[^'\\]|\\.)*'/sy, line, start);
  if (whole) return onePart(line, start, 'quoted', decodeEscapes(whole.slice(2, -1)), start + whole.length);
  const rest = onePart(line, start, 'quoted', decodeEscapes(line.slice(start + 2)), line.length);
  return { ...rest, error: openQuote(line, start, "'"), quote: "'" };
}

function readSingleQuote(line: string, start: number): ReadParts {
  const end = line.indexOf("'", start + 1);
  if (end !== -1) return onePart(line, start, 'quoted', line.slice(start + 1, end), end + 1);
  const rest = onePart(line, start, 'quoted', line.slice(start + 1), line.length);
  return { ...rest, error: openQuote(line, start, "'"), quote: "'" };
}

/** Text and variables. The first part begins with the opening mark and the last ends with the closing one. */
function readDoubleQuote(line: string, start: number): ReadParts {
  const read: Part[] = [];
  let text = '';
  let partStart = start;
  let at = start + 1;
  const endPart = (end: number) => {
    if (end > partStart) read.push({ kind: 'quoted', text, start: partStart, end });
    text = '';
    partStart = end;
  };
  while (at < line.length) {
    const character = line[at] ?? '';
    if (character === '"') {
      endPart(at + 1);
      return { read, quote: null };
    }
    const variable = variableAt(line, at);
    if (variable) {
      endPart(at);
      read.push({ kind: 'variable', text: variable.name, start: at, end: variable.end });
      partStart = variable.end;
      at = variable.end;
      continue;
    }
    if (character === '`' || line.startsWith('$(', at) || line.startsWith('${', at)) {
      endPart(line.length);
      return { read, error: line[at + 1] === '{' ? badSubstitution(line, at) : substitution(line, at), quote: null };
    }
    const isEscape = character === '\\' && /["\\$`\n]/.test(line[at + 1] ?? '');
    text += isEscape ? (line[at + 1] ?? '').replace('\n', '') : character;
    at += isEscape ? 2 : 1;
  }
  endPart(line.length);
  return { read, error: openQuote(line, start, '"'), quote: '"' };
}

function openQuote(line: string, start: number, quote: Quote): ShellSyntaxError {
  return { kind: 'quote', text: quote, start, end: line.length, isOpen: true };
}

function substitution(line: string, start: number): ShellSyntaxError {
  return { kind: 'substitution', text: line.slice(start, start + 3), start, end: line.length, isOpen: false };
}

function badSubstitution(line: string, start: number): ShellSyntaxError {
  const text = matchAt(/\$\{[^}]*\}?/y, line, start) ?? '';
  return { kind: 'parameter', text, start, end: start + text.length, isOpen: !text.endsWith('}') };
}

/** Returns the name after a `$`, of a variable or of one of bash's special parameters; null if there is none. */
function variableAt(line: string, at: number): { name: string; end: number } | null {
  const text =
    line[at] === '$' ? matchAt(/\$(?:[A-Za-z_]\w*|[?@*#$!\d-]|\{(?:[A-Za-z_]\w*|[?@*#$!\d-])\})/y, line, at) : null;
  return text === null ? null : { name: text.replace(/[{}]|^\$/g, ''), end: at + text.length };
}

function decodeEscapes(text: string): string {
  return text.replace(/\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|(.))/gs, (whole, byte, unit, letter) => {
    const code: string | undefined = byte ?? unit;
    return code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapedCharacters.get(letter) ?? whole);
  });
}

const escapedCharacters = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['e', '\u001b'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);
