/** Makes plain HTML of the cards that Ghost writes with many boxes (https://docs.ghost.org/themes/content). */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { classesOf, findElement } from '../../html/elements.ts';
import type { HtmlNote } from '../../html/model.ts';
import { parseHtml } from '../../html/parseHtml.ts';

/** Returns the HTML of a post without the boxes, buttons and drawings of its cards. */
export function plainCards(html: string, note: HtmlNote): string {
  if (!html.includes('kg-')) return html;
  const tree = parseHtml(html);
  replaceIn(tree, note);
  return toHtml(tree);
}

function replaceIn(parent: Root | Element, note: HtmlNote): void {
  const children: RootContent[] = parent.children;
  for (const [index, child] of children.entries()) {
    if (child.type !== 'element') continue;
    const plain = plainCard(child, note);
    if (plain === null) replaceIn(child, note);
    else children[index] = plain;
  }
}

function plainCard(node: Element, note: HtmlNote): Element | null {
  const classes = classesOf(node);
  const has = (name: string) => classes.includes(name);
  const part = (name: string) => findElement(node, (each) => classesOf(each).includes(name));
  const words = (name: string): ElementContent[] => part(name)?.children ?? [];
  if (has('kg-bookmark-card') || has('kg-file-card')) {
    const kind = has('kg-file-card') ? 'kg-file-card' : 'kg-bookmark';
    const link = findElement(node, ({ tagName }) => tagName === 'a');
    const title = textOf(part(`${kind}-title`) ?? node).trim();
    const about = textOf(
      part(`${kind}-description`) ?? part(`${kind}-caption`) ?? { type: 'root', children: [] },
    ).trim();
    const caption = findElement(node, ({ tagName }) => tagName === 'figcaption');
    return box('div', [
      box('p', [box('a', [text(title)], { href: link?.properties.href ?? '' })]),
      ...(about === '' ? [] : [box('p', [text(about)])]),
      ...(caption === null ? [] : [box('p', caption.children)]),
    ]);
  }
  if (has('kg-callout-card')) {
    const emoji = textOf(part('kg-callout-emoji') ?? { type: 'root', children: [] });
    return box('blockquote', [box('p', [...(emoji === '' ? [] : [text(`${emoji} `)]), ...words('kg-callout-text')])]);
  }
  if (has('kg-toggle-card')) {
    return box('details', [box('summary', words('kg-toggle-heading-text')), box('div', words('kg-toggle-content'))]);
  }
  if (has('kg-audio-card') || has('kg-video-card')) {
    const player = findElement(node, ({ tagName }) => tagName === 'audio' || tagName === 'video');
    const caption = findElement(node, ({ tagName }) => tagName === 'figcaption');
    const title = words('kg-audio-title');
    if (player === null) return null;
    return box(caption === null ? 'div' : 'figure', [
      ...(title.length === 0 ? [] : [box('p', title)]),
      player,
      ...(caption === null ? [] : [caption]),
    ]);
  }
  if (has('kg-signup-card')) {
    note({ about: 'form', message: 'a form to subscribe is left out' }, node.position?.start.offset ?? 0);
    return box('div', []);
  }
  return null;
}

function box(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
