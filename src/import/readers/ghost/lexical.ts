/** Writes the HTML of documents of Ghost's editor since version 5 (https://lexical.dev/docs/concepts/nodes). */
import { escapeHtml } from '../../../text/escapeHtml.ts';
import { type Card, cardHtml, isCard, textOf } from './nodeHtml.ts';

/** Returns the HTML of a document; an empty text for one that cannot be read. */
export function lexicalHtml(json: string): string {
  try {
    const document: unknown = JSON.parse(json);
    return isCard(document) && isCard(document.root) ? childrenHtml(document.root) : '';
  } catch {
    return '';
  }
}

function childrenHtml({ children }: Card): string {
  const list: unknown[] = Array.isArray(children) ? children : [];
  return list.filter(isCard).map(nodeHtml).join('');
}

function nodeHtml(node: Card): string {
  const type = textOf(node, 'type');
  const inner = () => childrenHtml(node);
  switch (type) {
    case 'text':
    case 'extended-text':
    case 'code-highlight':
      return formatted(escapeHtml(textOf(node, 'text')), Number(node.format) || 0);
    case 'linebreak':
      return '<br>';
    case 'tab':
      return ' ';
    case 'paragraph':
      return `<p>${inner()}</p>`;
    case 'heading':
    case 'extended-heading': {
      const tag = /^h[1-6]$/.test(textOf(node, 'tag')) ? textOf(node, 'tag') : 'h2';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'quote':
    case 'extended-quote':
    case 'aside':
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case 'list': {
      const tag = textOf(node, 'listType') === 'number' ? 'ol' : 'ul';
      return `<${tag}>${inner()}</${tag}>`;
    }
    case 'listitem':
      return `<li>${inner()}</li>`;
    case 'link':
    case 'autolink':
      return `<a href="${escapeHtml(textOf(node, 'url'))}">${inner()}</a>`;
    case 'markdown':
      return `<p>${escapeHtml(textOf(node, 'markdown'))}</p>`;
    default:
      return cardHtml(type, node) ?? inner();
  }
}

/** The bits of a format: https://github.com/facebook/lexical/blob/main/packages/lexical/src/LexicalConstants.ts */
const formats = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup', 'mark'];

function formatted(html: string, format: number): string {
  return formats.reduce((inner, tag, bit) => ((format >> bit) & 1 ? `<${tag}>${inner}</${tag}>` : inner), html);
}
