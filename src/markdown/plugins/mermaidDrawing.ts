/** Draws the source of a Mermaid diagram in box drawing characters. */

import { runInNewContext } from 'node:vm';

/** The lines of a drawing, or the reason why there is none. */
export type Drawing = { text: string } | { reason: string };

/**
 * A drawing takes a few milliseconds, or forever: beautiful-mermaid 1.1.3 searches an endless grid for the path of an
 * arrow (pathfinder.ts in its sources), and if there is none it stops after 90 s, when a Map is full. One second is far
 * from both, so the result does not depend on the machine. Drawings wider than `columns` would be hard to follow.
 */
const limits = { milliseconds: 1000, columns: 160 };

/** Draws `source` by calling `render`, the function of the library. Never throws. */
export function drawMermaid(source: string, render: (source: string) => string): Drawing {
  const plain = withoutMetadata(source);
  try {
    // A timeout of node:vm is the only way to stop synchronous code in this thread.
    const drawing: unknown = runInNewContext('draw()', { draw: () => render(plain) }, { timeout: limits.milliseconds });
    const lines = String(drawing)
      .split('\n')
      .map((line) => line.trimEnd());
    const width = Math.max(...lines.map((line) => line.length));
    const text = lines.join('\n').replace(/^\n+|\n+$/g, '');
    if (text === '') return { reason: 'nothing was drawn' };
    return width > limits.columns ? { reason: `it would be ${width} columns wide` } : { text };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Removes front matter, accessible titles and comments, which the library would draw. */
function withoutMetadata(source: string): string {
  const frontMatter = /^---\n(?:.*\n)*?---\n/;
  return source.replace(frontMatter, '').replace(/^[ \t]*(?:%%.*|acc(?:Title|Descr)[ \t]*:.*)\n?/gm, '');
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return 'no path was found for its lines';
  }
  const [firstSentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. |\.$/);
  return `it cannot be drawn: ${firstSentence}`;
}
