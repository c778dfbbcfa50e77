/**
 * Splits a body into flat sections at its headings. Content before the first heading is a section, and the footnotes
 * are the last one. Must run last.
 */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { WordsInBody } from '../../words/body/model.ts';
import type { SectionOutline } from '../model.ts';
import { element } from '../tree/element.ts';
import { visit } from '../tree/visit.ts';
import { headingDepth, headingText } from './headings.ts';

/** A rehype plugin that makes every child of the root a `section`, and adds one entry for each to `outlines`. */
export function rehypeSections({ outlines, words }: { outlines: SectionOutline[]; words: WordsInBody }) {
  return (tree: Root): void => {
    const sections: Element[] = [];
    if (words.lang !== undefined) markBackReferences(tree, words.lang);
    for (const node of tree.children.flatMap(unwrapFootnotes)) {
      const level = node.type === 'element' ? headingDepth(node) : null;
      if (node.type === 'element' && level !== null && level !== 1) {
        const text = headingText(node);
        const id = takeId(node);
        outlines.push({ id, heading: { level: sectionLevel(level), text } });
        node.children.unshift(selfLink(id, words));
        sections.push(element('section', { id }));
      } else if (sections.length === 0 && isContent(node)) {
        outlines.push({ id: 'top', heading: null });
        sections.push(element('section', { id: 'top' }));
      }
      if (node.type === 'element' || node.type === 'text') sections.at(-1)?.children.push(node);
    }
    tree.children = sections;
  };
}

/** The labels of these links are catpost's. */
function markBackReferences(tree: Root, lang: string): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties.dataFootnoteBackref !== undefined) properties.lang = lang;
  });
}

/** Unwraps the footnotes, which remark-rehype puts into a section. */
function unwrapFootnotes(node: RootContent): RootContent[] {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined ? node.children : [node];
}

function isContent(node: RootContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

/**
 * Moves the id from the heading to its section. The footnotes' heading keeps its own, because aria-describedby names
 * it.
 */
function takeId(heading: Element): string {
  const id = String(heading.properties.id ?? '');
  if (id === 'footnote-label') return 'footnotes';
  delete heading.properties.id;
  return id;
}

function sectionLevel(level: number): 2 | 3 | 4 | 5 | 6 {
  return level === 2 || level === 3 || level === 4 || level === 5 ? level : 6;
}

/** Returns the heading's link to itself. The stylesheet draws its `##`, so that copied text does not contain them. */
function selfLink(id: string, words: WordsInBody): ElementContent {
  const properties = {
    className: ['mark'],
    href: `#${encodeURIComponent(id)}`,
    ariaLabel: words.linkToSection,
    lang: words.lang,
  };
  return element('a', properties);
}
