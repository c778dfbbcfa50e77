/** Reads expressions of Tera: https://keats.github.io/tera/docs/#expressions */
import { type Expression, NotSimple } from './model.ts';

/** Returns the expression. Throws NotSimple for anything else. */
export function teraExpression(source: string): Expression {
  const tokens = [...source.matchAll(tokenPattern)].map(([token]) => token);
  if (tokens.join('').replace(/\s/g, '') !== source.replace(/\s/g, '')) throw new NotSimple(source);
  const reader = { tokens: tokens.filter((token) => token.trim() !== ''), index: 0 };
  const expression = alternative(reader);
  if (reader.index < reader.tokens.length) throw new NotSimple(source);
  return expression;
}

const tokenPattern = /"[^"]*"|'[^']*'|`[^`]*`|\d+(?:\.\d+)?|[a-z_][\w.]*|==|!=|[<>]=?|[|(),=~]|\s+/gi;

type Reader = { tokens: string[]; index: number };

function accepts(reader: Reader, ...wanted: string[]): boolean {
  const isNext = wanted.every((token, index) => reader.tokens[reader.index + index] === token);
  if (isNext) reader.index += wanted.length;
  return isNext;
}

function alternative(reader: Reader): Expression {
  let value = conjunction(reader);
  while (accepts(reader, 'or')) value = { kind: 'call', name: 'or', args: [value, conjunction(reader)] };
  return value;
}

function conjunction(reader: Reader): Expression {
  let value = negation(reader);
  while (accepts(reader, 'and')) value = { kind: 'call', name: 'and', args: [value, negation(reader)] };
  return value;
}

function negation(reader: Reader): Expression {
  if (accepts(reader, 'not')) return { kind: 'call', name: 'not', args: [negation(reader)] };
  const value = filtered(reader);
  if (accepts(reader, 'is', 'defined')) return { kind: 'call', name: 'isset', args: [value] };
  if (accepts(reader, 'is', 'not', 'defined') || accepts(reader, 'is', 'undefined')) {
    return { kind: 'call', name: 'not', args: [{ kind: 'call', name: 'isset', args: [value] }] };
  }
  const names = { '==': 'eq', '!=': 'ne', '<': 'lt', '>': 'gt', '<=': 'le', '>=': 'ge' };
  for (const [sign, name] of Object.entries(names)) {
    if (accepts(reader, sign)) return { kind: 'call', name, args: [value, filtered(reader)] };
  }
  return value;
}

/** Filters are functions whose last argument is the value before them, as in Go. */
function filtered(reader: Reader): Expression {
  let value = operand(reader);
  while (true) {
    if (accepts(reader, '|')) {
      const name = next(reader);
      const args = accepts(reader, '(') ? argumentsOf(reader) : [];
      value = { kind: 'call', name: filterNames.get(name) ?? name, args: [...args, value] };
    } else if (accepts(reader, '~')) value = { kind: 'call', name: 'print', args: [value, operand(reader)] };
    else return value;
  }
}

/** The filters that have another name in Hugo. */
const filterNames: ReadonlyMap<string, string> = new Map([
  ['markdown', 'markdownify'],
  ['safe', 'safeHTML'],
  ['striptags', 'plainify'],
  ['slugify', 'urlize'],
]);

function operand(reader: Reader): Expression {
  const token = next(reader);
  if (token === '(') {
    const value = alternative(reader);
    if (!accepts(reader, ')')) throw new NotSimple('a bracket without an end');
    return value;
  }
  if (/^["'`]/.test(token)) return { kind: 'literal', value: token.slice(1, -1) };
  if (/^\d/.test(token)) return { kind: 'literal', value: Number(token) };
  if (/^(?:true|false)$/i.test(token)) return { kind: 'literal', value: token.toLowerCase() === 'true' };
  if (!/^[a-z_]/i.test(token)) throw new NotSimple(token);
  if (!accepts(reader, '(')) return { kind: 'name', name: token };
  // Of `get_url(path=x)` and `resize_image(path=x, width=1)`, only the path is a value.
  if (token !== 'get_url' && token !== 'resize_image') throw new NotSimple(token);
  const [path] = argumentsOf(reader, 'path');
  if (path === undefined) throw new NotSimple(token);
  return path;
}

/** Reads named arguments, and returns their values; with `wanted`, only that one. */
function argumentsOf(reader: Reader, wanted?: string): Expression[] {
  const values: Expression[] = [];
  while (!accepts(reader, ')')) {
    const name = next(reader);
    if (!accepts(reader, '=')) throw new NotSimple(name);
    const value = alternative(reader);
    if (wanted === undefined || name === wanted) values.push(value);
    accepts(reader, ',');
  }
  return values;
}

function next(reader: Reader): string {
  const token = reader.tokens[reader.index];
  if (token === undefined) throw new NotSimple('an expression without an end');
  reader.index += 1;
  return token;
}
