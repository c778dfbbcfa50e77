/**
 * Headings of a body: a first H1 that repeats the title goes, the rest are renumbered below the page's own h1 with no
 * level skipped (decision 3), and each gets GitHub's slug, taken before smart quotes change its text.
 */
import GithubSlugger, { slug } from 'github-slugger';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isReservedId } from '../reservedIds.ts';
import { visit } from '../tree/visit.ts';

/** A rehype plugin; `title` is the post's, as written. Sets `id` on every heading; the author's own ids are dropped. */
export function headings({ title }: { title: string }) {
  return (tree: Root): void => {
    dropTitle(tree, title);
    const slugger = new GithubSlugger();
    // Depths, as written, of the headings that the current place stands under.
    const open: number[] = [];
    visit(tree, 'element', (node) => {
      const depth = headingDepth(node);
      if (depth === null) return;
      while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop();
      // The notes are the whole post's, whatever stands above them.
      const isNotes = node.properties.id === 'footnote-label';
      node.tagName = isNotes ? 'h2' : `h${Math.min(open.length + 2, 6)}`;
      open.push(depth);
      if (!isNotes) node.properties.id = uniqueSlug(slugger, slugText(node));
    });
  };
}

/**
 * A heading in a list of headings, as browser/readPage.ts reads it from a page: what is seen, without the source that a
 * formula carries and the numbers of footnotes; of one that holds nothing but images, what they show.
 */
export function headingText(heading: Element): string {
  const text = seenText(heading);
  return text.trim() === '' ? seenText(heading, true) : text;
}

/** Without the space before a footnote's number, which would become a hyphen. */
function slugText(heading: Element): string {
  const text = headingText(heading);
  return text === textOf(heading) ? text : text.trim();
}

function seenText(node: Element, withImages = false): string {
  const parts = node.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || child.tagName === 'annotation' || 'dataFootnoteRef' in child.properties) return '';
    if (child.tagName === 'img') return withImages ? String(child.properties.alt ?? '') : '';
    return seenText(child, withImages);
  });
  return parts.join('');
}

/** 1 to 6 for a heading element, null for any other. */
export function headingDepth(node: Element): number | null {
  const match = /^h([1-6])$/.exec(node.tagName);
  return match ? Number(match[1]) : null;
}

function dropTitle(tree: Root, title: string): void {
  const index = tree.children.findIndex((node) => node.type === 'element' && headingDepth(node) !== null);
  const first = tree.children[index];
  if (first?.type !== 'element' || first.tagName !== 'h1') return;
  if (comparable(textOf(first)) === comparable(title)) tree.children.splice(index, 1);
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
