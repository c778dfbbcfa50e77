/** Reads expressions of Go templates: https://pkg.go.dev/text/template#hdr-Pipelines */
import { type Expression, NotSimple } from './model.ts';

/** Returns the expression. Throws NotSimple for anything else. */
export function goExpression(source: string): Expression {
  const tokens = [...source.matchAll(tokenPattern)].map(([token]) => token);
  if (tokens.join('').replace(/\s/g, '') !== source.replace(/\s/g, '')) throw new NotSimple(source);
  const reader = { tokens: tokens.filter((token) => token.trim() !== ''), index: 0 };
  const expression = pipeline(reader);
  if (reader.index < reader.tokens.length) throw new NotSimple(source);
  return expression;
}

const tokenPattern = /"(?:\\.|[^"\\])*"|`[^`]*`|-?\d+(?:\.\d+)?|[$\w.]+|[()|]|\s+/g;

type Reader = { tokens: string[]; index: number };

/** The value of each command is the last argument of the next one. */
function pipeline(reader: Reader): Expression {
  let value = command(reader, null);
  while (reader.tokens[reader.index] === '|') {
    reader.index += 1;
    value = command(reader, value);
  }
  return value;
}

function command(reader: Reader, piped: Expression | null): Expression {
  const operands: Expression[] = [];
  for (let token = reader.tokens[reader.index]; token !== undefined && token !== ')' && token !== '|'; ) {
    operands.push(operand(reader));
    token = reader.tokens[reader.index];
  }
  const [first, ...args] = operands;
  if (first === undefined) throw new NotSimple('an empty command');
  const all = piped === null ? args : [...args, piped];
  if (all.length === 0 && (first.kind !== 'name' || /^(?:[.$]|site\.|page\.)/.test(first.name))) return first;
  if (first.kind !== 'name') throw new NotSimple('a call of a value');
  return { kind: 'call', name: first.name, args: all };
}

function operand(reader: Reader): Expression {
  const token = reader.tokens[reader.index] ?? '';
  reader.index += 1;
  if (token === '(') {
    const value = pipeline(reader);
    if (reader.tokens[reader.index] !== ')') throw new NotSimple('a bracket without an end');
    reader.index += 1;
    const after = reader.tokens[reader.index] ?? '';
    if (!/^\.\w/.test(after)) return value;
    // `(.Get "src").Permalink` is a field of a value.
    reader.index += 1;
    return { kind: 'call', name: 'field', args: [{ kind: 'literal', value: after.slice(1) }, value] };
  }
  if (token.startsWith('"')) return { kind: 'literal', value: unquoted(token) };
  if (token.startsWith('`')) return { kind: 'literal', value: token.slice(1, -1) };
  if (/^-?\d/.test(token)) return { kind: 'literal', value: Number(token) };
  if (token === 'true' || token === 'false') return { kind: 'literal', value: token === 'true' };
  if (token === 'nil') return { kind: 'literal', value: null };
  return { kind: 'name', name: token.replace(/^\$\./, '.') };
}

function unquoted(token: string): string {
  return token.slice(1, -1).replace(/\\(.)/g, (_, character: string) => escapes.get(character) ?? character);
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
]);
