/**
 * Draws `mermaid` blocks in box drawing characters, as in a terminal, with the source folded below. A diagram that
 * cannot be drawn is shown as its source, with a note. Runs late, as math.ts does, because other plugins do not change
 * a diagram while it is code.
 */

import type { Element, ElementContent, Root } from 'hast';
import { toString as textContent } from 'hast-util-to-string';
import type { WordsInBody } from '../../words/body/model.ts';
import { fillText } from '../../words/fillText.ts';
import type { Report } from '../model.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { isCodeOf } from './math.ts';
import { drawMermaid } from './mermaidDrawing.ts';

type Block = { pre: Element; replace: (figure: Element) => void };

/**
 * A rehype plugin. Reports `diagram-not-drawn`. The library is loaded with a thread's first diagram, which takes 150
 * ms.
 */
export function rehypeDiagrams({ report, words }: { report: Report; words: WordsInBody }) {
  return async (tree: Root): Promise<void> => {
    const blocks = findBlocks(tree);
    if (blocks.length === 0) return;
    const { renderMermaidASCII } = await import('beautiful-mermaid');
    for (const { pre, replace } of blocks) {
      const source = textContent(pre).trim();
      const drawing = drawMermaid(source, (plain) => renderMermaidASCII(plain, { colorMode: 'none' }));
      if ('reason' in drawing) {
        report({
          rule: 'diagram-not-drawn',
          position: positionOf(pre),
          message: `the diagram is shown as its source, because ${drawing.reason}`,
          hint: 'graph, flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram and xychart-beta are drawn',
        });
        replace(figure([sourceBlock(source), caption(words)]));
      } else {
        const label = fillText(words.diagram, { title: titleOf(source) });
        const picture = element('pre', { role: 'img', ariaLabel: label, tabIndex: 0 }, [text(drawing.text)]);
        replace(figure([picture, foldedSource(source, words)]));
      }
    }
  };
}

function findBlocks(tree: Root): Block[] {
  const blocks: Block[] = [];
  visit(tree, 'element', (node, index, parent) => {
    const code = node.tagName === 'pre' ? node.children[0] : undefined;
    if (code?.type !== 'element' || !isCodeOf(code, 'mermaid') || parent === undefined || index === undefined) return;
    const replace = (figure: Element) => {
      parent.children[index] = figure;
    };
    blocks.push({ pre: node, replace });
  });
  return blocks;
}

/** Returns the diagram's own title, or else its first line. */
function titleOf(source: string): string {
  const title = /^[ \t]*(?:accTitle[ \t]*:|title[ \t]*:?)[ \t]*(.+)$/m.exec(source)?.[1];
  return title?.trim() ?? source.split('\n')[0] ?? '';
}

function figure(children: ElementContent[]): Element {
  return element('figure', { className: ['diagram'] }, children);
}

function foldedSource(source: string, words: WordsInBody): Element {
  return element('details', {}, [
    element('summary', { lang: words.lang }, [text(words.diagramSource)]),
    sourceBlock(source),
  ]);
}

function sourceBlock(source: string): Element {
  return element('pre', { tabIndex: 0 }, [element('code', {}, [text(source)])]);
}

function caption({ diagramAsSource, lang }: WordsInBody): Element {
  return element('figcaption', { lang }, [text(diagramAsSource)]);
}
