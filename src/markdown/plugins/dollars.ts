/**
 * Where `$` begins a formula. remark-math takes any pair, so that "costs $5 and $10" would become one; here a formula in
 * single dollars follows the rule of pandoc (https://pandoc.org/MANUAL.html#extension-tex_math_dollars): something other
 * than white space directly within both dollars, and no digit behind the second. A backslash before a dollar keeps it
 * from closing.
 */

import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { dollar, type Extension, formulaInLine, tickedFormula } from './formulaInLine.ts';

/** A remark plugin, to stand behind remark-math: its rule for formulas in a line is replaced by ours. */
export function dollars(this: { data: () => object }): void {
  const data: { micromarkExtensions?: Extension[] } = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(
    { disable: { null: ['mathText'] } },
    { text: { [dollar]: [tickedFormula, formulaInLine] } },
  );
}

/**
 * A remark plugin: every formula in double dollars becomes a block of code in the language `math`, as a fence of that
 * name makes it on GitHub, also where it stands between the lines of a paragraph. math.ts renders both.
 */
export function displayFormulas({ report }: { report: Report }) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, ['math', 'paragraph'], (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'math') {
        const written = source.slice(node.position?.start.offset, node.position?.end.offset);
        const isClosed = /\n[\s>]*\$\$+\s*$/.test(written);
        if (!isClosed) {
          const position = positionOf(node);
          const message = 'the formula that begins here is not closed, so all that follows would be part of it';
          const hint = 'close it by $$ on a line of its own, or write \\$\\$ for two dollars';
          report({ rule: 'math-invalid', position, message, hint });
        }
        // remark-math takes what stands behind the opening dollars for a name, as that of a fence.
        const value = [node.meta ?? '', node.value].join('\n').trim();
        parent.children[index] = { type: 'code', lang: isClosed ? 'math' : null, value, position: node.position };
      } else if (node.type === 'paragraph') {
        const parts = splitAtFormulas(node, source);
        if (parts.length > 1 || parts[0]?.type !== 'paragraph') parent.children.splice(index, 1, ...parts);
        return index + parts.length;
      }
      return;
    });
  };
}

function splitAtFormulas(paragraph: Paragraph, source: string): RootContent[] {
  const parts: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    if (words.some((word) => word.type !== 'text' || word.value.trim() !== '')) {
      parts.push({ type: 'paragraph', children: words, position: paragraph.position });
    }
    words = [];
  };
  for (const child of paragraph.children) {
    if (child.type === 'inlineMath' && source.startsWith('$$', child.position?.start.offset)) {
      flush();
      parts.push({ type: 'code', lang: 'math', value: child.value.trim(), position: child.position });
    } else words.push(child);
  }
  flush();
  return parts.length === 0 ? [paragraph] : parts;
}
