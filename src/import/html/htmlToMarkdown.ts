/** Turns HTML into markdown: the bodies of WordPress and Ghost, and posts that are HTML files. */
import { toMdast } from 'hast-util-to-mdast';
import { keepLinkedIds } from './anchors.ts';
import { linkAddresses } from './bareAddresses.ts';
import { cleanTree } from './cleanTree.ts';
import { moveFootnotes } from './footnotes.ts';
import { handlers } from './handlers.ts';
import type { HtmlNote } from './model.ts';
import { parseHtml } from './parseHtml.ts';
import { trimSpaces } from './spaces.ts';
import { writeMarkdown } from './writeMarkdown.ts';

/**
 * Returns the markdown of a document, or of a part of one. What markdown has no sign for stays HTML of the kind that
 * catpost shows. What readers will miss, such as a script, is passed to `note`.
 */
export function htmlToMarkdown(html: string, note: HtmlNote): string {
  try {
    return convert(html, note);
  } catch (error) {
    // Only thousands of elements within each other are too much for the libraries.
    if (!(error instanceof RangeError)) throw error;
    note({ about: 'nesting', message: 'the HTML has too many elements within each other, so it is left as it is' }, 0);
    return html;
  }
}

function convert(html: string, note: HtmlNote): string {
  const tree = cleanTree(parseHtml(html), note);
  moveFootnotes(tree);
  keepLinkedIds(tree);
  trimSpaces(tree);
  const body = toMdast(tree, { handlers, document: true });
  if (body.type !== 'root') return '';
  linkAddresses(body);
  return writeMarkdown(body);
}
