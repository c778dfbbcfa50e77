/** Footnotes: makes labels of any characters work, and reports notes that the page would not show. */

import type { FootnoteDefinition, Root } from 'mdast';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';

/**
 * A remark plugin. Reports `footnote-unused` for a note that nothing refers to, and for a second note with the same
 * label.
 */
export function remarkFootnotes({ report }: { report: Report }) {
  return (tree: Root): void => {
    const definitions: FootnoteDefinition[] = [];
    const referenced = new Set<string>();
    visit(tree, (node) => {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
      // Otherwise remark-rehype would take `%41` for an encoded character.
      node.identifier = node.identifier.replaceAll('%', '%25');
      if (node.type === 'footnoteReference') referenced.add(node.identifier);
      else definitions.push(node);
    });
    const shown = new Set<string>();
    for (const node of definitions) {
      const label = (node.label ?? node.identifier).slice(0, 40);
      if (!referenced.has(node.identifier)) {
        const message = `nothing refers to the footnote [^${label}], so it is not shown`;
        const hint = `write [^${label}] where the footnote belongs, or remove it`;
        report({ rule: 'footnote-unused', position: positionOf(node), message, hint });
      } else if (shown.has(node.identifier)) {
        const message = `there is already a footnote [^${label}], so this one is not shown`;
        report({ rule: 'footnote-unused', position: positionOf(node), message, hint: 'give it another label' });
      }
      shown.add(node.identifier);
    }
  };
}
