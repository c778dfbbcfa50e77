/** Removes control characters from a body, and reports the first. `ansi` blocks keep theirs, which are colours. */

import type { Element, Root } from 'hast';
import { firstControlCharacter, withoutControlCharacters } from '../../text/controlCharacters.ts';
import type { Position } from '../../types/problem.ts';
import type { Report } from '../model.ts';
import { SKIP, visit } from '../tree/visit.ts';

/**
 * Returns false for a body without control characters, whether as characters or as references (`&#27;`, also in raw
 * HTML).
 */
export function canHaveControls(body: string): boolean {
  return body.includes('&#') || firstControlCharacter(body) !== null;
}

/** A rehype plugin. Must run after raw HTML is parsed. */
export function rehypeControls({ report }: { report: Report }) {
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
      const found = firstControlCharacter(text);
      if (found === null) return text;
      if (!isReported) {
        isReported = true;
        report({
          rule: 'control-character',
          position: start === undefined ? null : positionWithin(text, found.index, start),
          message: `the text has the control character ${found.name}, which is left out`,
          hint: 'remove it, and look for others',
        });
      }
      return withoutControlCharacters(text);
    }
  };
}

/** Returns the position of the character at `index` of a text that begins at `start`. */
function positionWithin(text: string, index: number, start: Position): Position {
  const before = text.slice(0, index).split('\n');
  const isFirstLine = before.length === 1;
  return {
    line: start.line + before.length - 1,
    column: isFirstLine ? start.column + index : index - text.lastIndexOf('\n', index),
  };
}

function isAnsi({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return tagName === 'code' && Array.isArray(className) && className.includes('language-ansi');
}
