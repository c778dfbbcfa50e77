/** Finds shortcodes in the notation of Zola: https://www.getzola.org/documentation/content/shortcodes/ */
import type { Arguments, Tag } from './model.ts';
import { type ReadValue, readQuoted, skipSpace } from './values.ts';

/** Returns the tags of a text, in order: `{{ x(a=1) }}`, `{% x() %}`, `{% end %}` and escaped shortcodes. */
export function zolaTags(text: string): Tag[] {
  const tags: Tag[] = [];
  const opening = /\{[{%]/g;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const tag = readTag(text, match.index);
    if (tag === null) continue;
    tags.push(tag);
    opening.lastIndex = tag.end;
  }
  return tags;
}

function readTag(text: string, start: number): Tag | null {
  const isBody = text[start + 1] === '%';
  const close = isBody ? '%}' : '}}';
  let position = start + 2;
  if (text.startsWith('/*', position)) return readEscaped(text, start, close);
  if (text[position] === '-') position += 1;
  position = skipSpace(text, position);
  const ending = isBody ? /^end(?:\s+\w+)?\s*-?%\}/.exec(text.slice(position, position + longestName)) : null;
  if (ending !== null) return { kind: 'close', name: null, start, end: position + ending[0].length };
  const [call, name = ''] = /^([a-z_][\w:]*)\s*\(/i.exec(text.slice(position, position + longestName)) ?? [];
  if (call === undefined) return null;
  const read = readArguments(text, position + call.length);
  if (read === null) return null;
  position = skipSpace(text, read.end);
  if (text[position] === '-') position += 1;
  if (!text.startsWith(close, position)) return null;
  return { kind: isBody ? 'open' : 'selfClosing', name, args: read.args, start, end: position + 2 };
}

const longestName = 100;

function readEscaped(text: string, start: number, close: string): Tag | null {
  const end = text.indexOf(`*/${close}`, start);
  if (end === -1) return null;
  const shown = text.slice(start, start + 2) + text.slice(start + 4, end) + close;
  return { kind: 'literal', text: shown, start, end: end + 4 };
}

/** Reads values up to the bracket that ends them; null if they are not written as Zola wants them. */
function readArguments(text: string, start: number): { args: Arguments; end: number } | null {
  const named = new Map<string, string>();
  const lists = new Map<string, string[]>();
  let position = skipSpace(text, start);
  while (position < text.length) {
    if (text[position] === ')') return { args: { positional: [], named, lists }, end: position + 1 };
    const name = /^(\w+)\s*=\s*/.exec(text.slice(position, position + longestName));
    if (name?.[1] === undefined) return null;
    const key = name[1].toLowerCase();
    position += name[0].length;
    const list = text[position] === '[' ? readList(text, position) : null;
    const value = list === null ? readValue(text, position) : { value: list.items.join(', '), end: list.end };
    if (value === null) return null;
    if (list !== null) lists.set(key, list.items);
    named.set(key, value.value);
    position = skipSpace(text, value.end);
    if (text[position] === ',') position = skipSpace(text, position + 1);
  }
  return null;
}

function readList(text: string, start: number): { items: string[]; end: number } | null {
  const items: string[] = [];
  let position = skipSpace(text, start + 1);
  while (position < text.length) {
    if (text[position] === ']') return { items, end: position + 1 };
    const value = readValue(text, position);
    if (value === null) return null;
    items.push(value.value);
    position = skipSpace(text, value.end);
    if (text[position] === ',') position = skipSpace(text, position + 1);
  }
  return null;
}

/** Reads a text in quotation marks, a number, `true` or `false`. Zola knows no escapes in texts. */
function readValue(text: string, start: number): ReadValue | null {
  const quoted = readQuoted(text, start, false);
  if (quoted !== null) return quoted;
  const [value] = /^[\w.+-]+/.exec(text.slice(start, start + longestName)) ?? [];
  return value === undefined ? null : { value, end: start + value.length };
}
