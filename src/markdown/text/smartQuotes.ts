/**
 * Typographic quotes, dashes and ellipses, in text only: never in code, never in an address shown as it is. A block is read
 * as a whole, so that a quote has its side also at the edge of `em`, `strong`, a link or a picture.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { type QuoteMarks, quoteMarksOf } from './quoteMarks.ts';
import { quotesOf } from './quotes.ts';

/** A rehype plugin that changes the text of the tree in place; `language` (BCP 47) has the marks. */
export function rehypeSmartQuotes({ language }: { language: string }) {
  return (tree: Root): void => {
    smartenBlock(tree.children, { language, marks: quoteMarksOf(language) });
  };
}

/**
 * The same for one line of text, such as a title. `it's "so" -- he said...` becomes `it’s “so” – he said…`; three hyphens
 * become an em dash.
 */
export function smarten(text: string, language = 'en'): string {
  const node: Text = { type: 'text', value: text };
  smartenBlock([node], { language, marks: quoteMarksOf(language) });
  return node.value;
}

type Style = { language: string; marks: QuoteMarks };

/** The text of a block, and where each of its nodes begins in it. */
type Run = { text: string; nodes: { node: Text; start: number }[] };

function smartenBlock(children: (RootContent | ElementContent)[], style: Style): void {
  const run: Run = { text: '', nodes: [] };
  for (const child of children) collect(child, run, style);
  if (!/['"]/.test(run.text)) return;
  const quotes = quotesOf(run.text, style.marks, style.language);
  for (const { node, start } of run.nodes) {
    node.value = node.value.replace(/['"]/g, (quote, index: number) => quotes.get(start + index) ?? quote);
  }
}

/** Adds a node to the text of its block; another block within it has a text of its own. */
function collect(node: RootContent | ElementContent, run: Run, style: Style): void {
  if (node.type === 'text') {
    node.value = withDashes(node.value);
    run.nodes.push({ node, start: run.text.length });
    run.text += node.value;
  } else if (node.type === 'element') {
    const { lang } = node.properties;
    if (node.tagName === 'br') run.text += '\n';
    else if (verbatim.has(node.tagName) || node.tagName === 'img' || isBareAddress(node)) run.text += 'x';
    else if (typeof lang === 'string' && lang !== '') {
      smartenBlock(node.children, { language: lang, marks: quoteMarksOf(lang) });
      run.text += 'x';
    } else if (inline.has(node.tagName)) for (const child of node.children) collect(child, run, style);
    else {
      smartenBlock(node.children, style);
      run.text += '\n';
    }
  }
}

function withDashes(text: string): string {
  if (!/--|\.\.\./.test(text)) return text;
  return (
    text
      .replace(/(?<![-!<])---(?![->])/g, '—')
      // Not the two hyphens of an option such as --help.
      .replace(/(?<![-!<])(?<!(?:^|\s)(?=--\p{L}))--(?![->])/gu, '–')
      .replace(/(?<!\.)\.\.\.(?!\.)/g, '…')
  );
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
