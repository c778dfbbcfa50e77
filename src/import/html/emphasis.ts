/** Turns bold and italic text into emphasis of markdown. */
import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import { isEmptyText, isPhrasing } from './nodes.ts';

/** Handles `<em>` and `<i>`. */
export const italic: Handle = emphasized('emphasis', 'em', 'i');

/** Handles `<strong>` and `<b>`. */
export const bold: Handle = emphasized('strong', 'b', 'strong');

/**
 * Markdown cannot emphasize nothing, and two signs without a text between them are shown. Bold text within bold text looks
 * the same, so it is not marked again. Of several blocks, each paragraph is marked.
 */
function emphasized(type: 'emphasis' | 'strong', ...names: string[]): Handle {
  const unmarked = Object.fromEntries(names.map((name) => [name, allOf]));
  return (state, node) => {
    const children = { ...state, handlers: { ...state.handlers, ...unmarked } }.all(node);
    if (isEmptyText(children)) return children;
    if (children.every(isPhrasing)) return { type, children };
    return state
      .toFlow(children)
      .map((block) =>
        block.type === 'paragraph' ? { ...block, children: [{ type, children: block.children }] } : block,
      );
  };
}

function allOf(state: State, node: Element): ReturnType<Handle> {
  return state.all(node);
}
