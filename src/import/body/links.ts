/** Finds the addresses in a body: of links, pictures, definitions, and of the tags of HTML. */

import { withoutCode } from './code.ts';
import type { Edit } from './model.ts';

/** What an address is for. */
type LinkKind = 'link' | 'image' | 'frame' | 'media';

/** An address in a body. `url` is as written, without `<>`. */
export type FoundLink = { kind: LinkKind; url: string; start: number; end: number };

/** Returns every address outside of code, in order. */
export function findLinks(body: string): FoundLink[] {
  const text = withoutCode(body);
  const links = [...inlineLinks(text), ...definitions(text), ...attributes(text)].sort((a, b) => a.start - b.start);
  return links.map((link) => ({ ...link, url: partOfBody(body, link) }));
}

/** Returns the address as a part of the body. A part of the text without code would keep all of that in memory. */
function partOfBody(body: string, { url, start, end }: FoundLink): string {
  const offset = url.length === end - start ? start : start + 1;
  return body.startsWith(url, offset) ? body.slice(offset, offset + url.length) : url;
}

/** Returns the edit that gives a link another address. */
export function addressEdit(body: string, { start, end }: FoundLink, url: string): Edit {
  const isBracketed = body[start] === '<' && body[end - 1] === '>';
  const isAttribute = /["'=]/.test(body[start - 1] ?? '');
  if (isAttribute) return { start, end, text: url.replaceAll('"', '%22').replaceAll("'", '%27') };
  return { start, end, text: /[\s()<>]/.test(url) || isBracketed ? `<${url.replace(/[<>\n]/g, '')}>` : url };
}

/** `[text](address "title")` and `![text](address)`. What begins within the address of another is none. */
function inlineLinks(text: string): FoundLink[] {
  const links: FoundLink[] = [];
  let position = 0;
  for (const match of text.matchAll(/\]\(\s*/g)) {
    const start = match.index + match[0].length;
    if (start < position) continue;
    const end = destinationEnd(text, start);
    position = end;
    // Nothing closes an address that the text ends with.
    if (end === start || end === text.length) continue;
    const kind = isPicture(text, match.index) ? 'image' : 'link';
    links.push({ kind, url: withoutBrackets(text.slice(start, end)), start, end });
  }
  return links;
}

/** Returns where a destination ends: at `>`, or at white space or the closing bracket. */
function destinationEnd(text: string, start: number): number {
  if (text[start] === '<') {
    bracketed.lastIndex = start;
    return start + (bracketed.exec(text)?.[0].length ?? 0);
  }
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\') index += 1;
    else if (/\s/.test(character)) return index;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return text.length;
}

const bracketed = /<[^<>\n]*>/y;

/** Returns whether the bracket that `]` at `close` closes is that of a picture. */
function isPicture(text: string, close: number): boolean {
  let depth = 0;
  for (let index = close; index >= Math.max(0, close - longestLabel); index -= 1) {
    if (text[index - 1] === '\\') continue;
    if (text[index] === ']') depth += 1;
    if (text[index] === '[') {
      depth -= 1;
      if (depth === 0) return text[index - 1] === '!';
    }
  }
  return false;
}

/** CommonMark allows labels of 999 characters; a picture within a link has a label within a label. */
const longestLabel = 2_000;

/** `[name]: address`. Its use decides whether it is a picture, so the extension has to. */
function definitions(text: string): FoundLink[] {
  return [...text.matchAll(/^(?:[ >\t]*)\[[^\]\n^][^\]\n]*\]:[ \t]*(<[^>\n]*>|\S+)/gm)].map((match) => {
    const [whole, written = ''] = match;
    const start = match.index + whole.length - written.length;
    const kind = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|>?$)/i.test(written) ? 'image' : 'link';
    return { kind, url: withoutBrackets(written), start, end: start + written.length };
  });
}

const attributePattern =
  /<(a|img|source|video|audio|iframe|embed|object|track|area)\b((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;

/** `<img src="address">` and the like. */
function attributes(text: string): FoundLink[] {
  return [...text.matchAll(attributePattern)].flatMap((match) => {
    const [, tag = '', written = ''] = match;
    const from = match.index + 1 + tag.length;
    return [...written.matchAll(/\s(href|src|data|poster|data-src)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi)].map(
      (attribute) => {
        const [whole, name = '', value = ''] = attribute;
        const quote = /^["']/.test(value) ? 1 : 0;
        const start = from + attribute.index + whole.length - value.length + quote;
        const url = value.slice(quote, value.length - quote);
        return { kind: kindOf(tag.toLowerCase(), name.toLowerCase()), url, start, end: start + url.length };
      },
    );
  });
}

function kindOf(tag: string, attribute: string): LinkKind {
  if (tag === 'img' || attribute === 'poster') return 'image';
  if (tag === 'a' || tag === 'area') return 'link';
  return tag === 'iframe' || tag === 'embed' || tag === 'object' ? 'frame' : 'media';
}

function withoutBrackets(written: string): string {
  return written.startsWith('<') && written.endsWith('>') ? written.slice(1, -1) : written;
}
