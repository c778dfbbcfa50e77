/** Writes the HTML of each section of a body. */

import { Children, createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * Returns the HTML within each section of `body`, the element that react-markdown returns after plugins/sections.ts.
 * The `<section>` tags are left out, because the page's components write them.
 *
 * The sections are read from the element's children, because react-markdown has no output per section: its `components`
 * return elements, not strings. A rehype plugin that compiles each section itself would have to repeat the settings
 * that react-markdown gives to hast-util-to-jsx-runtime, and to follow each change of them.
 */
export function sectionHtml(body: ReactElement): string[] {
  return Children.toArray(childrenOf(body))
    .filter((child) => isValidElement(child))
    .map((section) => renderToStaticMarkup(createElement(Fragment, null, childrenOf(section))));
}

function childrenOf(node: ReactNode): ReactNode {
  return isValidElement<{ children?: ReactNode }>(node) ? node.props.children : null;
}
