/** Reads a tag of JSX. */
import { parseFragment } from 'parse5';
import { afterBraces } from './javascript.ts';
import type { AttributeValue, MdxAttribute, MdxTag } from './model.ts';

/** Tags with more characters are taken for text. */
const longestTag = 50_000;

/** Returns the tag that begins at `start`, which is `<`; null if it is none, as in `a < b`. */
export function readTag(text: string, start: number): MdxTag | null {
  const [opening, slash = '', name = ''] = matchAt(/<(\/?)([A-Za-z_$][\w$.:-]*)?/y, text, start) ?? [];
  if (opening === undefined) return null;
  const attributes: MdxAttribute[] = [];
  for (let index = start + opening.length; index < start + longestTag; ) {
    const [space = '', isEnd] = matchAt(/\s*(\/?\s*>)?/y, text, index) ?? [];
    index += space.length;
    if (isEnd !== undefined) {
      const kind = slash === '/' ? 'close' : isEnd.startsWith('/') ? 'selfClosing' : 'open';
      return { kind, name, attributes, start, end: index };
    }
    const attribute = name === '' || slash === '/' ? null : readAttribute(text, index);
    // An attribute needs white space before it: `<https://example.org>` is an address.
    if (attribute === null || (space === '' && text[index] !== '{')) return null;
    if (attribute.attribute !== null) attributes.push(attribute.attribute);
    index = attribute.end;
  }
  return null;
}

/** Reads an attribute. A comment in braces is none. */
function readAttribute(text: string, start: number): { attribute: MdxAttribute | null; end: number } | null {
  if (text[start] === '{') {
    const end = afterBraces(text, start);
    if (end === null) return null;
    const source = text.slice(start + 1, end - 1).trim();
    const spread = source.startsWith('...') ? source.slice(3) : null;
    return { attribute: spread === null ? null : { name: '', value: { kind: 'expression', source: spread } }, end };
  }
  const [written, name] = matchAt(/([^\s"'<>/={}`]+)(?:\s*=\s*)?/y, text, start) ?? [];
  if (written === undefined || name === undefined) return null;
  if (!written.includes('=')) return { attribute: { name, value: { kind: 'none' } }, end: start + name.length };
  const read = readValue(text, start + written.length);
  return read === null ? null : { attribute: { name, value: read.value }, end: read.end };
}

function readValue(text: string, start: number): { value: AttributeValue; end: number } | null {
  if (text[start] === '{') {
    const end = afterBraces(text, start);
    return end === null ? null : { value: { kind: 'expression', source: text.slice(start + 1, end - 1) }, end };
  }
  const [written, quoted = '', single = '', bare = ''] =
    matchAt(/"([^"]*)"|'([^']*)'|([^\s"'<>={}`]+)/y, text, start) ?? [];
  if (written === undefined) return null;
  return { value: { kind: 'text', text: decoded(quoted + single + bare) }, end: start + written.length };
}

/** Returns a text with its character references, such as `&quot;`, decoded. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
