/**
 * Cuts a body into flat sections at its headings (decision 3): what stands before the first heading is one, the
 * footnotes are the last. Runs last, on the finished tree.
 */

import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { SectionOutline } from '../model.ts';

import { element } from '../tree/element.ts';
import { headingDepth, headingText } from './headings.ts';

/** A rehype plugin that makes every child of the root a `section`; `outlines` receives one entry for each. */
export function sections({ outlines }: { outlines: SectionOutline[] }) {
  return (tree: Root): void => {
    const cut: Element[] = [];
    for (const node of tree.children.flatMap(unwrapFootnotes)) {
      const level = node.type === 'element' ? headingDepth(node) : null;
      if (node.type === 'element' && level !== null && level !== 1) {
        const text = headingText(node);
        const id = takeId(node);
        outlines.push({ id, heading: { level: sectionLevel(level), text } });
        node.children.unshift(mark(id));
        cut.push(sectionElement(id));
      } else if (cut.length === 0 && isContent(node)) {
        outlines.push({ id: 'top', heading: null });
        cut.push(sectionElement('top'));
      }
      if (node.type === 'element' || node.type === 'text') cut.at(-1)?.children.push(node);
    }
    tree.children = cut;
  };
}

/** remark-gfm wraps footnotes in a section of their own. */
function unwrapFootnotes(node: RootContent): RootContent[] {
  return node.type === 'element' && node.properties.dataFootnotes !== undefined ? node.children : [node];
}

function isContent(node: RootContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

/** The id stands on the section; the footnotes' heading keeps its own, which aria-describedby names. */
function takeId(heading: Element): string {
  const id = String(heading.properties.id ?? '');
  if (id === 'footnote-label') return 'footnotes';
  delete heading.properties.id;
  return id;
}

function sectionLevel(level: number): 2 | 3 | 4 | 5 | 6 {
  return level === 2 || level === 3 || level === 4 || level === 5 ? level : 6;
}

/** The heading's link to itself; its `##` is drawn by the stylesheet, so that copied text stays clean. */
function mark(id: string): ElementContent {
  const properties = { className: ['mark'], href: `#${encodeURIComponent(id)}`, ariaLabel: 'Link to this section' };
  return element('a', properties);
}

function sectionElement(id: string): Element {
  return element('section', { id });
}
