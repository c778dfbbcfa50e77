/**
 * Diagrams: a `mermaid` block is drawn at build in box drawing characters, as a terminal would, with its source folded
 * below. What beautiful-mermaid cannot draw stays the source, with a note and a warning. Runs last, as math.ts does.
 */

import { runInNewContext } from 'node:vm';
import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Report } from '../model.ts';
import { element, text } from '../tree/element.ts';
import { positionOf } from '../tree/positionOf.ts';
import { visit } from '../tree/visit.ts';
import { isOf } from './math.ts';

/**
 * A drawing takes some milliseconds, or forever: beautiful-mermaid 1.1.3 looks for the way of an arrow on a grid without
 * end, and where there is none it stops after 90 s, when a Map is full (src/ascii/pathfinder.ts). A second is far from both,
 * so that the result does not depend on the machine. What is wider than the columns cannot be followed.
 */
const limits = { milliseconds: 1000, columns: 160 };

/** A rehype plugin; reports `diagram-not-drawn`. The library loads with the first diagram of a thread, in 150 ms. */
export function diagrams({ report }: { report: Report }) {
  return async (tree: Root): Promise<void> => {
    const blocks: { block: Element; replace: (figure: Element) => void }[] = [];
    visit(tree, 'element', (node, index, parent) => {
      const code = node.tagName === 'pre' ? node.children[0] : undefined;
      if (code?.type !== 'element' || !isOf(code, 'mermaid') || parent === undefined || index === undefined) return;
      const replace = (figure: Element) => {
        parent.children[index] = figure;
      };
      blocks.push({ block: node, replace });
    });
    if (blocks.length === 0) return;
    const { renderMermaidASCII } = await import('beautiful-mermaid');
    for (const { block, replace } of blocks) {
      const source = textOf(block).trim();
      const drawing = draw(source, (text) => renderMermaidASCII(text, { colorMode: 'none' }));
      if ('reason' in drawing) {
        report({
          rule: 'diagram-not-drawn',
          position: positionOf(block),
          message: `the diagram is shown as its source, because ${drawing.reason}`,
          hint: 'graph, flowchart, sequenceDiagram, stateDiagram-v2, classDiagram, erDiagram and xychart-beta are drawn',
        });
        replace(figureOf([element('pre', { tabIndex: 0 }, [element('code', {}, [text(source)])]), caption()]));
      } else {
        const label = `Diagram: ${titleOf(source)}`;
        const picture = element('pre', { role: 'img', ariaLabel: label, tabIndex: 0 }, [text(drawing.text)]);
        replace(figureOf([picture, sourceOf(source)]));
      }
    }
  };
}

type Drawing = { text: string } | { reason: string };

/** `render` does not know front matter, accessible titles and comments, which say nothing about the drawing. */
function draw(source: string, render: (source: string) => string): Drawing {
  const plain = source.replace(frontMatter, '').replace(/^[ \t]*(?:%%.*|acc(?:Title|Descr)[ \t]*:.*)\n?/gm, '');
  try {
    // The only way to stop code that does not wait for anything.
    const drawing: unknown = runInNewContext('draw()', { draw: () => render(plain) }, { timeout: limits.milliseconds });
    const lines = String(drawing)
      .split('\n')
      .map((line) => line.trimEnd());
    const width = Math.max(...lines.map((line) => line.length));
    const drawn = lines.join('\n').replace(/^\n+|\n+$/g, '');
    if (drawn === '') return { reason: 'nothing was drawn' };
    return width > limits.columns ? { reason: `it would be ${width} columns wide` } : { text: drawn };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      return { reason: 'no way was found for its lines' };
    }
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. |\.$/);
    return { reason: `it cannot be drawn: ${reason}` };
  }
}

const frontMatter = /^---\n(?:.*\n)*?---\n/;

/** The diagram's own title, or its first line. */
function titleOf(source: string): string {
  const title = /^[ \t]*(?:accTitle[ \t]*:|title[ \t]*:?)[ \t]*(.+)$/m.exec(source)?.[1];
  return title?.trim() ?? source.split('\n')[0] ?? '';
}

function figureOf(children: ElementContent[]): Element {
  return element('figure', { className: ['diagram'] }, children);
}

function sourceOf(source: string): Element {
  const code = element('pre', { tabIndex: 0 }, [element('code', {}, [text(source)])]);
  return element('details', {}, [element('summary', {}, [text('Source of the diagram')]), code]);
}

function caption(): Element {
  return element('figcaption', {}, [text('A diagram in the language of Mermaid, shown as its source.')]);
}
