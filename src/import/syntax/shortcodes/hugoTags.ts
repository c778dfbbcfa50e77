/** Finds shortcodes in the notation of Hugo: https://gohugo.io/content-management/shortcodes/ */
import type { Arguments, Tag } from './model.ts';
import { type ReadValue, readQuoted, skipSpace } from './values.ts';

/** Returns the tags of a text, in order: `{{< x >}}`, `{{% x %}}`, `{{< /x >}}`, escaped shortcodes and comments. */
export function hugoTags(text: string): Tag[] {
  const tags: Tag[] = [];
  for (let start = text.indexOf('{{'); start !== -1; ) {
    const tag = readTag(text, start);
    if (tag !== null) tags.push(tag);
    start = text.indexOf('{{', tag?.end ?? start + 1);
  }
  return tags;
}

function readTag(text: string, start: number): Tag | null {
  const sign = text[start + 2] ?? '';
  if (sign === '<' || sign === '%') {
    const close = sign === '<' ? '>}}' : '%}}';
    return text.startsWith('/*', start + 3) ? readEscaped(text, start, close) : readShortcode(text, start, close);
  }
  const comment = /^\{\{-?\s*\/\*/.exec(text.slice(start, start + 12));
  if (comment === null) return null;
  const end = text.indexOf('*/', start + comment[0].length);
  const close = end === -1 ? null : /^\*\/\s*-?\}\}/.exec(text.slice(end, end + 12));
  return close === null ? null : { kind: 'literal', text: '', start, end: end + close[0].length };
}

/** Reads a shortcode that is shown and not run. */
function readEscaped(text: string, start: number, close: string): Tag | null {
  const end = text.indexOf(`*/${close}`, start);
  if (end === -1) return null;
  const shown = text.slice(start, start + 3) + text.slice(start + 5, end) + close;
  return { kind: 'literal', text: shown, start, end: end + 2 + close.length };
}

function readShortcode(text: string, start: number, close: string): Tag | null {
  let position = skipSpace(text, start + 3);
  const isClosing = text[position] === '/';
  if (isClosing) position = skipSpace(text, position + 1);
  const [name] =
    /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]|\/(?![>%]))*/u.exec(text.slice(position, position + longestName)) ?? [];
  if (name === undefined) return null;
  const read = readArguments(text, position + name.length, close);
  if (read === null) return null;
  const { args, isSelfClosing, end } = read;
  if (isClosing) return { kind: 'close', name, start, end };
  return { kind: isSelfClosing ? 'selfClosing' : 'open', name, args, start, end };
}

const longestName = 100;

/** Reads values up to `close`; null if it does not come. */
function readArguments(
  text: string,
  start: number,
  close: string,
): { args: Arguments; isSelfClosing: boolean; end: number } | null {
  const positional: string[] = [];
  const named = new Map<string, string>();
  const lists = new Map<string, string[]>();
  let position = skipSpace(text, start);
  while (position < text.length) {
    const isSelfClosing = text[position] === '/' && text.startsWith(close, position + 1);
    if (isSelfClosing || text.startsWith(close, position)) {
      return {
        args: { positional, named, lists },
        isSelfClosing,
        end: position + close.length + (isSelfClosing ? 1 : 0),
      };
    }
    if (text.startsWith('{{', position)) return null;
    const name = /^([\p{L}\p{N}_.-]+)\s*=\s*/u.exec(text.slice(position, position + longestName));
    const value = readValue(text, position + (name?.[0].length ?? 0), close);
    if (value === null) return null;
    if (name?.[1] === undefined) positional.push(value.value);
    else named.set(name[1].toLowerCase(), value.value);
    position = skipSpace(text, value.end);
  }
  return null;
}

/** Reads a value, with or without quotation marks; null if its quotation mark has no end. */
function readValue(text: string, start: number, close: string): ReadValue | null {
  if (/["'`“”„‘’]/.test(text[start] ?? '')) return readQuoted(text, start, true);
  let end = start;
  while (end < text.length && !/\s/.test(text[end] ?? '')) {
    if (text.startsWith(close, end) || text.startsWith(`/${close}`, end)) break;
    end += 1;
  }
  return { value: text.slice(start, end), end };
}
