/** One line of markdown, as a description or a footer is: its text without marks, for where nobody draws them. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** False for a text that markdown takes as it is. */
export function hasMarks(text: string): boolean {
  return /[*_`[\]<>\\&~!]|https?:|www\./.test(text) || blockStart.test(text);
}

/** `[cat](x.md) *is* here` -> `cat is here`. Only a number at the start is no mark, as of a list: it may be a year. */
export function plainText(text: string): string {
  return hasMarks(text) ? withoutMarks(text.trim().replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')) : text;
}

/** The same for a text that is one line of a paragraph, whatever it begins with: `- a dash`. */
export function plainLine(text: string): string {
  return hasMarks(text) ? withoutMarks(inlineMarkdown(text)) : text;
}

/** The same on one line, and so that it begins no list, heading or quote: `2026. All rights reserved`. */
export function inlineMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(blockStart, (_, digits: string | undefined, sign: string) => `${digits ?? ''}\\${sign}`);
}

const blockStart = /^(\d{1,9})?((?<=\d)[.)](?= |$)|(?<!\d)(?:[#>|]|[-+*](?= |$)|(?:```|~~~|---|===)))/;

function withoutMarks(markdown: string): string {
  const tree = fromMarkdown(markdown);
  const paired = pairedNames(tree);
  return textOf(tree, paired).replace(/\s+/g, ' ').trim();
}

function textOf(node: Nodes, paired: ReadonlySet<string>): string {
  if (node.type === 'html') return paired.has(tagName(node.value)) ? '' : node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => textOf(child, paired)).join(node.type === 'root' ? ' ' : '');
}

/** The elements that mark text here: those that are opened and closed. A lone `<b>` is text, as `List<String>` is. */
function pairedNames(tree: Nodes): ReadonlySet<string> {
  const tags = tagsIn(tree);
  const ended = new Set(tags.filter((tag) => tag.startsWith('</')).map(tagName));
  const started = tags.filter((tag) => !tag.startsWith('</')).map(tagName);
  return new Set(['br', 'wbr', ...started.filter((name) => name !== '' && ended.has(name))]);
}

function tagsIn(node: Nodes): string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap(tagsIn) : [];
}

/** In lower case; empty for an element that does not mark text. */
function tagName(tag: string): string {
  return formatting.exec(tag)?.[1]?.toLowerCase() ?? '';
}

const formatting =
  /^<\/?(a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>$/i;
