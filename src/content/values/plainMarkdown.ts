/** Turns one line of markdown, such as a description or a footer, into plain text. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Returns whether a text may have markup, so that it is different without markdown. */
export function hasMarkup(text: string): boolean {
  return /[*_`[\]<>\\&~!]|https?:|www\./.test(text) || blockStart.test(text);
}

/**
 * Removes markup: `[cat](x.md) *is* here` -> `cat is here`. Keeps a number at the start, which may be a year and not a
 * list.
 */
export function markdownToText(text: string): string {
  return hasMarkup(text) ? withoutMarkup(text.trim().replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')) : text;
}

/** Removes markup from a line that is part of a paragraph: `- a dash` is not a list there. */
export function inlineMarkdownToText(text: string): string {
  return hasMarkup(text) ? withoutMarkup(escapeBlockStart(text)) : text;
}

/** Returns the markdown on one line that begins no list, heading or quote: `2026\. All rights reserved`. */
export function escapeBlockStart(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.replace(blockStart, (_, digits: string | undefined, sign: string) => `${digits ?? ''}\\${sign}`);
}

const blockStart = /^(\d{1,9})?((?<=\d)[.)](?= |$)|(?<!\d)(?:[#>|]|[-+*](?= |$)|(?:```|~~~|---|===)))/;

function withoutMarkup(markdown: string): string {
  const tree = fromMarkdown(markdown);
  return nodeText(tree, pairedNames(tree)).replace(/\s+/g, ' ').trim();
}

function nodeText(node: Nodes, paired: ReadonlySet<string>): string {
  if (node.type === 'html') return paired.has(tagName(node.value)) ? '' : node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => nodeText(child, paired)).join(node.type === 'root' ? ' ' : '');
}

/** Returns the elements that are opened and closed here. A lone `<b>` is text, as in `List<String>`. */
function pairedNames(tree: Nodes): ReadonlySet<string> {
  const tags = tagsIn(tree);
  const closed = new Set(tags.filter((tag) => tag.startsWith('</')).map(tagName));
  const opened = tags.filter((tag) => !tag.startsWith('</')).map(tagName);
  return new Set(['br', 'wbr', ...opened.filter((name) => name !== '' && closed.has(name))]);
}

function tagsIn(node: Nodes): string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap(tagsIn) : [];
}

/** Returns the lower-case name of an element that formats text, and '' for any other tag. */
function tagName(tag: string): string {
  return formatting.exec(tag)?.[1]?.toLowerCase() ?? '';
}

const formatting =
  /^<\/?(a|abbr|b|br|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>$/i;
