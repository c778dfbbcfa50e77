/** Footnotes: labels of any characters, and none whose text nobody would see. */

import type { FootnoteDefinition, Root } from 'mdast';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';

import { visit } from '../tree/visit.ts';

/** A remark plugin. A note that nothing refers to, and a second one of a label, are reported as `footnote-unused`. */
export function footnotes({ report }: { report: Report }) {
  return (tree: Root): void => {
    const definitions: FootnoteDefinition[] = [];
    const referred = new Set<string>();
    visit(tree, (node) => {
      if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
      // remark-rehype takes `%41` for a character that is already encoded.
      node.identifier = node.identifier.replaceAll('%', '%25');
      if (node.type === 'footnoteReference') referred.add(node.identifier);
      else definitions.push(node);
    });
    const shown = new Set<string>();
    for (const node of definitions) {
      const label = (node.label ?? node.identifier).slice(0, 40);
      if (!referred.has(node.identifier)) {
        const message = `nothing refers to the footnote [^${label}], so it is not shown`;
        const hint = `write [^${label}] where it belongs, or take it out`;
        report({ rule: 'footnote-unused', position: positionOf(node), message, hint });
      } else if (shown.has(node.identifier)) {
        const message = `there is a footnote [^${label}] already, so this one is not shown`;
        report({ rule: 'footnote-unused', position: positionOf(node), message, hint: 'give it a label of its own' });
      }
      shown.add(node.identifier);
    }
  };
}
