/** Makes each formula in double dollars a separate block, also between the lines of a paragraph. */

import type { Code, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Report } from '../model.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';

/**
 * A remark plugin. Turns formulas in double dollars into code of the language `math`, as a fence of that name on
 * GitHub; math.ts renders both. Reports one that is not closed as `math-invalid`.
 */
export function remarkDisplayFormulas({ report }: { report: Report }) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, ['math', 'paragraph'], (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (node.type === 'math') parent.children[index] = codeOf(node, source, report);
      else if (node.type === 'paragraph') {
        const parts = splitAtFormulas(node, source);
        if (parts.length > 1 || parts[0]?.type !== 'paragraph') parent.children.splice(index, 1, ...parts);
        return index + parts.length;
      }
      return;
    });
  };
}

type MathNode = Extract<RootContent, { type: 'math' }>;

function codeOf(node: MathNode, source: string, report: Report): Code {
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  const isClosed = /\n[\s>]*\$\$+\s*$/.test(written);
  if (!isClosed) {
    const position = positionOf(node);
    const message = 'the formula that begins here is not closed, so it would include the rest of the text';
    const hint = 'close it with $$ on its own line, or write \\$\\$ for two dollars';
    report({ rule: 'math-invalid', position, message, hint });
  }
  // remark-math takes text after the opening dollars for metadata, like the words of a fence.
  const value = [node.meta ?? '', node.value].join('\n').trim();
  return { type: 'code', lang: isClosed ? 'math' : null, value, position: node.position };
}

/** Cuts a paragraph at the formulas in double dollars within it. */
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
