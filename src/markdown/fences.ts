/**
 * What stands behind the language of a fence (```` ```ts title="a.ts" {2} ````) as an attribute of its code element,
 * where it survives the parsing and sanitation of raw HTML, which drop a node's data.
 */
import type { Root } from 'mdast';
import { visit } from './visit.ts';

/** A remark plugin; code.ts reads the attribute and takes it off again. */
export function fences() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      if (node.meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } };
    });
  };
}
