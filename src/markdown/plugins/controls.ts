/** Takes control characters out of a body, and reports the first. Blocks of `ansi` keep theirs, which are its colours. */

import type { Element, Root } from 'hast';
import { firstControl, withoutControls } from '../../content/controlCharacters.ts';
import type { Position } from '../../types/problem.ts';
import type { Report } from '../model.ts';

import { SKIP, visit } from '../tree/visit.ts';

/** False for a body that cannot have any: neither written, nor by its number (`&#27;` in raw HTML). */
export function mayHaveControls(body: string): boolean {
  return body.includes('&#') || firstControl(body) !== null;
}

/** A rehype plugin, for the tree in which raw HTML is read. */
export function controls({ report }: { report: Report }) {
  return (tree: Root): void => {
    let isReported = false;
    visit(tree, (node) => {
      if (node.type === 'element') {
        if (isAnsi(node)) return SKIP;
        for (const [name, value] of Object.entries(node.properties)) {
          if (typeof value === 'string') node.properties[name] = clean(value, node.position?.start);
        }
      } else if (node.type === 'text') node.value = clean(node.value, node.position?.start);
      return undefined;
    });

    function clean(text: string, start: Position | undefined): string {
      const found = firstControl(text);
      if (found === null) return text;
      if (!isReported) {
        isReported = true;
        const before = text.slice(0, found.index).split('\n');
        const line = (start?.line ?? 1) + before.length - 1;
        const column =
          before.length === 1 ? (start?.column ?? 1) + found.index : found.index - text.lastIndexOf('\n', found.index);
        report({
          rule: 'control-character',
          position: start === undefined ? null : { line, column },
          message: `the text has the control character ${found.name}, which is left out`,
          hint: 'remove it, and look for others',
        });
      }
      return withoutControls(text);
    }
  };
}

function isAnsi({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'code' && Array.isArray(className) && className.includes('language-ansi');
}
