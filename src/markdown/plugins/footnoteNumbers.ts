/** Writes the numbers of footnotes in the digits of the language. */
import type { Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import { numberText } from '../../words/fillText.ts';
import { text } from '../tree/element.ts';

import { visit } from '../tree/visit.ts';

/** A rehype plugin for a body in `language` (BCP 47). */
export function rehypeFootnoteNumbers({ language }: { language: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.properties.dataFootnoteRef === undefined) return;
      node.children = [text(numberText(Number(textContent(node)), language))];
    });
  };
}
