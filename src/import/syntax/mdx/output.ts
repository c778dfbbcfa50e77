/** Makes what components become. */
import type { ElementView, Output } from './model.ts';

/** Returns blocks of markdown. */
export function block(text: string): Output {
  return { kind: 'block', text };
}

/** Returns text within a line. */
export function inline(text: string): Output {
  return { kind: 'inline', text };
}

/** Returns nothing: the element is only there for the theme. */
export function nothing(): Output {
  return block('');
}

/** Returns the children of an element without it. */
export function childrenOf(view: ElementView): Output {
  const text = view.children();
  return text.includes('\n') || view.isAlone ? block(text.trim()) : inline(text);
}
