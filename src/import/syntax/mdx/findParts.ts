/** Finds what MDX adds to the markdown of a body. */
import { voidNames } from '../../../markdown/html/elementKinds.ts';
import { afterText, type SearchedText } from './afterText.ts';
import { afterBraces, statementsEnd } from './javascript.ts';
import type { MdxElement, MdxPart, MdxTag } from './model.ts';
import { readTag } from './readTag.ts';

/** An element whose end is not found yet, and the parts within it. */
type OpenElement = { tag: MdxTag; parts: MdxPart[] };

/** Called for what is not valid, with the sentence that says so. */
type OnFault = (message: string, offset: number) => void;

/** Tags without a partner and braces that are not closed are text. After so many braces, none is searched for. */
const mostOpenBraces = 100;

/**
 * Returns the parts of a body in order (https://mdxjs.com/docs/what-is-mdx/). It is as lenient as authors are: elements
 * such as `<br>` need no end, a tag without a partner is left as text, and so is a brace that nothing closes.
 */
export function findParts(body: string, onFault: OnFault = () => {}): MdxPart[] {
  const searched: SearchedText = { text: body, endless: new Set() };
  const root: MdxPart[] = [];
  const open: OpenElement[] = [];
  const add = (part: MdxPart) => (open.at(-1)?.parts ?? root).push(part);
  const interesting = /[\\`~<{$]|^(?:import|export)\b/gm;
  let openBraces = 0;
  for (let found = interesting.exec(body); found !== null; found = interesting.exec(body)) {
    const start = found.index;
    let end = afterText(searched, start);
    if (end === null && body[start] === '{' && openBraces < mostOpenBraces) {
      end = afterBraces(body, start);
      if (end === null) {
        openBraces += 1;
        onFault('{ has no end', start);
      } else add({ kind: 'expression', start, end, source: body.slice(start + 1, end - 1) });
    } else if (end === null && body[start] === '<') {
      const tag = readTag(body, start);
      if (tag !== null) addTag(tag, open, root, onFault);
      end = tag?.end ?? null;
    } else if (end === null && isModule(body, start)) {
      end = statementsEnd(body, start);
      add({ kind: 'module', start, end });
    }
    interesting.lastIndex = end ?? start + 1;
  }
  for (const { tag, parts } of open.splice(0)) {
    onFault(`<${tag.name}> has no end`, tag.start);
    root.push(...parts);
  }
  return root.sort((a, b) => a.start - b.start);
}

/** Adds an element that ends with a tag, or remembers that one begins. */
function addTag(tag: MdxTag, open: OpenElement[], root: MdxPart[], onFault: OnFault): void {
  const { kind, name, attributes, start, end } = tag;
  const parts = () => open.at(-1)?.parts ?? root;
  if (kind === 'open' && !voidNames.has(name)) {
    open.push({ tag, parts: [] });
  } else if (kind !== 'close') {
    parts().push({ kind: 'element', name, attributes, start, end, inner: null, parts: [] });
  } else {
    const index = open.findLastIndex((each) => each.tag.name === name);
    const [first, ...unclosed] = index === -1 ? [] : open.splice(index);
    if (first === undefined) {
      if (!voidNames.has(name)) onFault(`</${name}> ends nothing`, start);
      return;
    }
    for (const each of unclosed) onFault(`<${each.tag.name}> has no end`, each.tag.start);
    const inner = { start: first.tag.end, end: start };
    const within = [...first.parts, ...unclosed.flatMap((each) => each.parts)];
    const element: MdxElement = { ...first.tag, kind: 'element', end, inner, parts: within };
    parts().push(element);
  }
}

/** Returns whether a line is JavaScript: it follows an empty line or other JavaScript, and is no sentence. */
function isModule(body: string, start: number): boolean {
  if (body[start] !== 'i' && body[start] !== 'e') return false;
  const previous = body.slice(body.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1)).trimEnd();
  if (start > 0 && previous !== '' && !/[;})'"`\]]$/.test(previous)) return false;
  return statement.test(body.slice(start, start + 2000));
}

const statement =
  /^(?:import\s*['"]|import\s+(?:type\s+)?(?:\w+|\*\s*as\s+\w+|(?:\w+\s*,\s*)?\{[^}]*\})\s+from\s*['"]|import\s*\{[^}]*\}\s*from\s*['"]|export\s+(?:(?:const|let|var|async\s+function|function|class|interface|type|enum)\s+[\w${[]|default\b|\{|\*))/;
