/** Turns blocks of code into fences, with the language that their highlighter knew. */
import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import { codeLanguage } from './codeLanguage.ts';
import { attributesOf, classesOf, findElement } from './elements.ts';
import { keptHtml } from './keptHtml.ts';
import { htmlBlock } from './nodes.ts';

/** The handlers of elements with code. */
export const codeHandlers: Record<string, Handle> = {
  pre: (state, node) => codeBlock(state, node, []),
  code: inlineCode,
};

/**
 * Returns the code of an element that a highlighter made around `<pre>`: a table with the numbers of lines in one cell
 * and the code in another, or a box with the language in its class. Null if it is something else.
 */
export function highlighted(state: State, node: Element): ReturnType<Handle> | null {
  const isBox = classesOf(node).some((name) =>
    /^(?:highlight|code|sourceCode|language-|lang-|wp-block-code|rouge)/i.test(name),
  );
  const isTable = node.tagName === 'table';
  if (!isBox && !isTable) return null;
  const cell = findElement(node, isCodeCell);
  if (isTable && cell === null) return null;
  const pre = findElement(cell ?? node, ({ tagName }) => tagName === 'pre');
  if (pre === null || (cell === null && !isAlone(pre, node))) return null;
  return codeBlock(state, pre, [node]);
}

/** Returns whether a block of code is all that a box shows, apart from a button to copy it. */
function isAlone(pre: Element, box: Element): boolean {
  return textOf(pre).trim() === textOf(box).trim();
}

/** Cells with code, of Rouge, Hexo, Pygments and Crayon. */
function isCodeCell(node: Element): boolean {
  return node.tagName === 'td' && classesOf(node).some((name) => /^(?:code|rouge-code|crayon-code)$/.test(name));
}

function codeBlock(state: State, node: Element, around: Element[]): ReturnType<Handle> {
  if (classesOf(node).includes('wp-block-verse')) return verse(state, node);
  const code = findElement(node, ({ tagName }) => tagName === 'code');
  // A text that keeps its lines, with links in it, is no code.
  if (code === null && findElement(node, isLinkOrPicture) !== null) return htmlBlock(keptHtml(node));
  const block = defaultHandlers.pre(state, node);
  const title = attributesOf(node).get('title') ?? '';
  return {
    ...block,
    lang: codeLanguage([...(code === null ? [] : [code]), node, ...around]) ?? (title === '' ? null : 'text'),
    meta: title === '' ? null : `title="${title.replaceAll('"', "'")}"`,
    // The first line end after <pre> is not shown, and an empty line there is not meant.
    value: block.value.replace(/^(?:[ \t]*\n)+/, '').trimEnd(),
  };
}

function isLinkOrPicture({ tagName, properties }: Element): boolean {
  return tagName === 'img' || (tagName === 'a' && properties.href !== undefined && !/^#/.test(String(properties.href)));
}

function verse(state: State, node: Element): ReturnType<Handle> {
  const lines = defaultHandlers.pre(state, node).value.split('\n');
  const children = lines.flatMap((value, index) => [
    ...(index === 0 ? [] : [{ type: 'break' } as const]),
    { type: 'text', value: value.trim() } as const,
  ]);
  return { type: 'paragraph', children };
}

/** Code with a link or another element within it stays HTML. */
function inlineCode(state: State, node: Element): ReturnType<Handle> {
  if (findElement(node, ({ tagName }) => tagName === 'a' || tagName === 'img') !== null) {
    return { type: 'html', value: keptHtml(node).replace(/\n/g, ' ') };
  }
  const { value } = defaultHandlers.code(state, node);
  return value.trim() === '' ? { type: 'text', value } : { type: 'inlineCode', value: value.replace(/\n/g, ' ') };
}
