/**
 * GitHub's alerts: a quote of the top level that begins with `[!NOTE]` or another of the five words. As on GitHub, letter
 * case does not matter and a quote within something else stays a quote; as in Obsidian, a title may follow the word.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
import type { Element, ElementContent, Root } from 'hast';
import { element } from '../tree/element.ts';

const kinds: Record<string, string> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

/** A rehype plugin that turns such quotes into `div.alert.alert-note` with a title; its mark is the stylesheet's. */
export function alerts() {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'blockquote') turnIntoAlert(node);
    }
  };
}

function turnIntoAlert(quote: Element): void {
  const first = quote.children.find((child) => child.type === 'element');
  const text = first?.tagName === 'p' ? first.children[0] : undefined;
  if (first === undefined || text?.type !== 'text') return;
  const [marker, word = '', title = ''] = /^\[!(\w+)\][ \t]*([^\n]*)\n?/.exec(text.value) ?? [];
  const kind = word.toLowerCase();
  if (marker === undefined || !Object.hasOwn(kinds, kind)) return;
  text.value = text.value.slice(marker.length);
  const label = titleOf(first, title, !marker.endsWith('\n'));
  if (first.children.every((child) => child.type === 'text' && child.value.trim() === '')) {
    quote.children = quote.children.filter((child) => child !== first);
  }
  quote.tagName = 'div';
  quote.properties = { className: ['alert', `alert-${kind}`], role: 'note' };
  // Not a paragraph, which would become the excerpt of a post that begins with an alert.
  const children: ElementContent[] = label.length > 0 ? label : [{ type: 'text', value: kinds[kind] ?? '' }];
  quote.children.unshift(element('div', { className: ['alert-title'] }, children));
}

/** What stands on the marker's line: `text` begins it, and inline elements up to the line's end belong to it. */
function titleOf(paragraph: Element, text: string, isOpen: boolean): ElementContent[] {
  const title: ElementContent[] = text === '' ? [] : [{ type: 'text', value: text }];
  if (!isOpen) return title;
  const [, ...rest] = paragraph.children;
  const end = rest.findIndex(endsLine);
  title.push(...(end === -1 ? rest : rest.slice(0, end)));
  const last = rest[end];
  paragraph.children = end === -1 ? [] : rest.slice(end + (last?.type === 'element' ? 1 : 0));
  if (last?.type !== 'text') return title;
  const [before = '', ...after] = last.value.split('\n');
  if (before !== '') title.push({ type: 'text', value: before });
  last.value = after.join('\n');
  return title;
}

function endsLine(node: ElementContent): boolean {
  return (node.type === 'text' && node.value.includes('\n')) || (node.type === 'element' && node.tagName === 'br');
}
