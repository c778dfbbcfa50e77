/**
 * Makes quotes, dashes and ellipses typographic in text, but not in code, or in addresses that are their own link text.
 * The text of a block is read as a whole, so that a quote opens or closes correctly also beside `em`, a link or an
 * image.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { type QuoteMarks, quoteMarksOf } from './quoteMarks.ts';
import { quotesOf } from './quotes.ts';

/** A rehype plugin. `language` (BCP 47) decides which marks are used. */
export function rehypeSmartQuotes({ language }: { language: string }) {
  return (tree: Root): void => {
    smartenBlock(tree.children, { language, marks: quoteMarksOf(language) });
  };
}

/**
 * Makes one line of text typographic, such as a title. `it's "so" -- he said...` becomes `it’s “so” – he said…`; three
 * hyphens become an em dash.
 */
export function smarten(text: string, language = 'en'): string {
  const node: Text = { type: 'text', value: text };
  smartenBlock([node], { language, marks: quoteMarksOf(language) });
  return node.value;
}

type Style = { language: string; marks: QuoteMarks };

/** The text of a block, and where each of its nodes begins. */
type BlockText = { text: string; nodes: { node: Text; start: number }[] };

function smartenBlock(children: (RootContent | ElementContent)[], style: Style): void {
  const block: BlockText = { text: '', nodes: [] };
  for (const child of children) collectText(child, block, style);
  if (!/['"]/.test(block.text)) return;
  const quotes = quotesOf(block.text, style.marks, style.language);
  for (const { node, start } of block.nodes) {
    node.value = node.value.replace(/['"]/g, (quote, index: number) => quotes.get(start + index) ?? quote);
  }
}

/** Adds the text of a node to its block. Blocks within it are smartened by themselves. */
function collectText(node: RootContent | ElementContent, block: BlockText, style: Style): void {
  if (node.type === 'text') {
    node.value = withSpaces(withDashes(node.value), style);
    block.nodes.push({ node, start: block.text.length });
    block.text += node.value;
  } else if (node.type === 'element') {
    const { lang } = node.properties;
    if (node.tagName === 'br') block.text += '\n';
    else if (verbatim.has(node.tagName) || node.tagName === 'img' || isBareAddress(node)) block.text += 'x';
    else if (typeof lang === 'string' && lang !== '') {
      smartenBlock(node.children, { language: lang, marks: quoteMarksOf(lang) });
      block.text += 'x';
    } else if (inline.has(node.tagName)) for (const child of node.children) collectText(child, block, style);
    else {
      smartenBlock(node.children, style);
      block.text += '\n';
    }
  }
}

function withDashes(text: string): string {
  if (!/--|\.\.\./.test(text)) return text;
  return (
    text
      .replace(/(?<![-!<])---(?![->])/g, '—')
      // The two hyphens of an option such as --help stay.
      .replace(/(?<![-!<])(?<!(?:^|\s)(?=--\p{L}))--(?![->])/gu, '–')
      .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
  );
}

/**
 * Joins the marks of French with what precedes them, where the author typed a space, so that no line begins with one:
 * a narrow space before `;`, `!` and `?` and within `«»`, a whole one before `:`, as the Imprimerie nationale sets them.
 */
function withSpaces(text: string, { language, marks }: Style): string {
  if (!/^fr\b/i.test(language) || !text.includes(' ')) return text;
  return text
    .replace(/(?<! ) (?=[;!?]+(?:[\s»)…]|$))/g, '\u202f')
    .replace(/(?<! ) (?=:(?:\s|$))/g, '\u00a0')
    .replace(/(?<=«) (?! )|(?<! ) (?=»)/g, marks.space || '\u202f');
}

const verbatim = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'script', 'style', 'textarea']);
const inline = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strike strong sub sup time u'.split(' '),
);

function isBareAddress(element: Element): boolean {
  const [child] = element.children;
  const { href } = element.properties;
  if (element.tagName !== 'a' || typeof href !== 'string' || child?.type !== 'text') return false;
  return href.endsWith(child.value.replace(/^[a-z]+:\/\//i, ''));
}
