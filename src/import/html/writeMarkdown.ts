/** Writes a tree of markdown as catpost reads it. */
import type { Root } from 'mdast';
import { defListToMarkdown } from 'mdast-util-definition-list';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

/** Returns the markdown of a tree, in which every text reads as it did. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, options);
}

/** What catpost reads besides CommonMark and GFM: formulas, comments between `%%`, and what it takes for templates. */
const ownSyntax: Options = {
  unsafe: [
    { character: '$', inConstruct: 'phrasing' },
    { character: '%', after: '%', inConstruct: 'phrasing' },
    { character: '{', after: '[{%#/:]', inConstruct: 'phrasing' },
  ],
};

const options: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), defListToMarkdown, ownSyntax],
};
