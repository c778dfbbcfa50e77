/**
 * Finds footnotes that plugins have written as HTML: a number that links to a note, and a note that links back. Only
 * pairs that link to each other are taken, because anything else may be a plain link.
 */
import type { Element, ElementContent, Root } from 'hast';
import { attributesOf, findElement, isBlankNode } from './elements.ts';

/** Numbers become `<sup data-note="label">`, and each note a `<div data-note-text="label">` at the end of the tree. */
export function moveFootnotes(tree: Root): void {
  const elements = allElements(tree);
  const byId = new Map(elements.flatMap((element) => idsOf(element).map((id): [string, Element] => [id, element])));
  const notes = new Map<Element, string>();
  for (const element of elements) {
    const target = fragmentOf(element);
    const note = target === null ? undefined : noteElement(byId.get(target));
    if (note === undefined || element === note || !isNumber(element)) continue;
    const back = findElement(note, (link) => isBackLink(link, element, elements));
    if (back === null && !notes.has(note)) continue;
    const label = notes.get(note) ?? String(notes.size + 1);
    notes.set(note, label);
    element.tagName = 'sup';
    element.properties = { dataNote: label };
    element.children = [{ type: 'text', value: label }];
  }
  if (notes.size === 0) return;
  const texts = [...notes].map(
    ([note, label]): Element => ({
      type: 'element',
      tagName: 'div',
      properties: { dataNoteText: label },
      children: withoutBackLinks(note.children),
    }),
  );
  tree.children = [...withoutNotes(tree.children, new Set(notes.keys())), ...texts];
}

function allElements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...allElements(child)] : []));
}

function idsOf(element: Element): string[] {
  const { id, name } = element.properties;
  return [id, name].flatMap((value) => (typeof value === 'string' && value !== '' ? [value] : []));
}

function fragmentOf(element: Element): string | null {
  const href = element.tagName === 'a' ? attributesOf(element).get('href') : undefined;
  return href?.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

/** A note is an item of a list or a paragraph; the id may be on a link or a span at its beginning. */
function noteElement(target: Element | undefined): Element | undefined {
  return target !== undefined && /^(?:li|p|div|dd|aside)$/.test(target.tagName) ? target : undefined;
}

/** A number, a sign, or both in brackets. */
function isNumber(element: Element): boolean {
  return /^\s*[[(]?\s*(?:\d{1,3}|[*†‡§a-z]|note \d+)\s*[\])]?\s*$/i.test(textOf(element));
}

/** A link from a note to its number, or to an element around that number. */
function isBackLink(link: Element, number: Element, elements: Element[]): boolean {
  const target = fragmentOf(link);
  if (target === null) return false;
  const home = elements.find((element) => idsOf(element).includes(target));
  return (
    home !== undefined &&
    (home === number ||
      allElements(home).includes(number) ||
      (idsOf(home).length > 0 && home.tagName === 'a' && textOf(home) === textOf(number)))
  );
}

function withoutBackLinks(children: ElementContent[]): ElementContent[] {
  const kept = children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const isBack =
      fragmentOf(child) !== null &&
      /^[\s\p{So}\p{Sm}\p{Cf}\p{Mn}^\d[\]().a-z]{0,12}$|back|return|jump/iu.test(textOf(child));
    if (isBack) return [];
    return [{ ...child, children: withoutBackLinks(child.children) }];
  });
  return kept.filter(
    (child) =>
      child.type !== 'element' || !/^(?:sup|span|p)$/.test(child.tagName) || !child.children.every(isBlankNode),
  );
}

/** Removes the notes, and the lists, boxes, lines and headings that only introduced them. */
function withoutNotes<Child extends Root['children'][number]>(children: Child[], notes: ReadonlySet<Element>): Child[] {
  return children.flatMap((child): Child[] => {
    if (child.type !== 'element') return [child];
    if (notes.has(child)) return [];
    const before = allElements(child).some((element) => notes.has(element));
    if (!before) return [child];
    child.children = withoutNotes(child.children, notes);
    const isLeft = child.children.some(
      (each) => !isBlankNode(each) && !(each.type === 'element' && /^(?:hr|h[1-6])$/.test(each.tagName)),
    );
    return isLeft ? [child] : [];
  });
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('');
}
