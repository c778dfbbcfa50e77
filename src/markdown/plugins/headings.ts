/**
 * Processes the headings of a body: removes a first H1 that repeats the title, renumbers the others below the page's
 * own h1 without skipping a level, and gives each the id that GitHub would. Must run before smart quotes change the
 * text.
 */
import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { isReservedId } from '../reservedIds.ts';
import { visit } from '../tree/visit.ts';

/**
 * A rehype plugin that sets `id` on every heading, instead of an id of the author. `title` is the post's, as written.
 */
export function rehypeHeadings({ title }: { title: string }) {
  return (tree: Root): void => {
    removeTitle(tree, title);
    const slugger = new GithubSlugger();
    // The depths, as written, of the headings that contain the current one.
    const ancestors: number[] = [];
    visit(tree, 'element', (node) => {
      const depth = headingDepth(node);
      if (depth === null) return;
      while (ancestors.length > 0 && (ancestors.at(-1) ?? 0) >= depth) ancestors.pop();
      // The footnotes belong to the whole post, not to the section above them.
      const isFootnotes = node.properties.id === 'footnote-label';
      node.tagName = isFootnotes ? 'h2' : `h${Math.min(ancestors.length + 2, 6)}`;
      ancestors.push(depth);
      if (!isFootnotes) node.properties.id = uniqueSlug(slugger, slugText(node));
    });
  };
}

/**
 * Returns the text of a heading for lists of headings: the visible text, without the source of formulas and the numbers
 * of footnotes. If the heading has only images, returns their alternative texts. The browser reads the same text from a
 * page in browser/navigation/readPage.ts.
 */
export function headingText(heading: Element): string {
  const text = visibleText(heading);
  return text.trim() === '' ? visibleText(heading, true) : text;
}

/** Returns 1 to 6 for a heading element, null for any other. */
export function headingDepth(node: Element): number | null {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match ? Number(match[1]) : null;
}

/** Returns the text for the slug. Space before the number of a footnote would become a hyphen. */
function slugText(heading: Element): string {
  const text = headingText(heading);
  return text === textContent(heading) ? text : text.trim();
}

function visibleText(node: Element, withImages = false): string {
  const parts = node.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || child.tagName === 'annotation' || 'dataFootnoteRef' in child.properties) return '';
    if (child.tagName === 'img') return withImages ? String(child.properties.alt ?? '') : '';
    return visibleText(child, withImages);
  });
  return parts.join('');
}

function removeTitle(tree: Root, title: string): void {
  const index = tree.children.findIndex((node) => node.type === 'element' && headingDepth(node) !== null);
  const first = tree.children[index];
  if (first?.type !== 'element' || first.tagName !== 'h1') return;
  if (comparable(textContent(first)) === comparable(title)) tree.children.splice(index, 1);
}

function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function uniqueSlug(slugger: GithubSlugger, text: string): string {
  const plain = slug(text) || 'section';
  let unique = slugger.slug(plain);
  while (isReservedId(unique)) unique = slugger.slug(plain);
  return unique;
}
