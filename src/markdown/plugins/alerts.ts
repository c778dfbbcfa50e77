/**
 * GitHub's alerts: a quote that begins with `[!NOTE]` or another of five words. As on GitHub, letter case does not
 * matter and a quote within another block stays a quote. As in Obsidian, a title may follow the word.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
import type { Element, ElementContent, Root } from 'hast';
import type { WordsInBody } from '../../words/body/model.ts';
import { element, text } from '../tree/element.ts';

const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** A rehype plugin that turns such quotes into `div.alert.alert-note` with a title. The stylesheet draws the icon. */
export function rehypeAlerts({ words }: { words: WordsInBody }) {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'blockquote') turnIntoAlert(node, words);
    }
  };
}

function turnIntoAlert(quote: Element, words: WordsInBody): void {
  const first = quote.children.find((child) => child.type === 'element');
  const start = first?.tagName === 'p' ? first.children[0] : undefined;
  if (first === undefined || start?.type !== 'text') return;
  const [marker, word = '', titleStart = ''] = /^\[!(\w+)\][ \t]*([^\n]*)\n?/.exec(start.value) ?? [];
  const kind = kinds.find((each) => each === word.toLowerCase());
  if (marker === undefined || kind === undefined) return;
  start.value = start.value.slice(marker.length);
  const title = takeTitle(first, titleStart, marker.endsWith('\n'));
  if (first.children.every((child) => child.type === 'text' && child.value.trim() === '')) {
    quote.children = quote.children.filter((child) => child !== first);
  }
  quote.tagName = 'div';
  quote.properties = { className: ['alert', `alert-${kind}`], role: 'note' };
  // Not a paragraph: that would become the excerpt of a post that begins with an alert.
  const own = title.length > 0;
  const properties = { className: ['alert-title'], lang: own ? undefined : words.lang };
  quote.children.unshift(element('div', properties, own ? title : [text(words[kind])]));
}

/**
 * Takes the rest of the marker's line out of the paragraph. `start` is the text that follows the marker directly;
 * unless the line ends with it (`isWhole`), the title goes on with inline elements up to the end of the line.
 */
function takeTitle(paragraph: Element, start: string, isWhole: boolean): ElementContent[] {
  const title: ElementContent[] = start === '' ? [] : [text(start)];
  if (isWhole) return title;
  const [, ...rest] = paragraph.children;
  const end = rest.findIndex(endsLine);
  title.push(...(end === -1 ? rest : rest.slice(0, end)));
  const last = rest[end];
  paragraph.children = end === -1 ? [] : rest.slice(end + (last?.type === 'element' ? 1 : 0));
  if (last?.type !== 'text') return title;
  const [before = '', ...after] = last.value.split('\n');
  if (before !== '') title.push(text(before));
  last.value = after.join('\n');
  return title;
}

function endsLine(node: ElementContent): boolean {
  return (node.type === 'text' && node.value.includes('\n')) || (node.type === 'element' && node.tagName === 'br');
}
