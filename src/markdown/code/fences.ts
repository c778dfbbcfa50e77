/**
 * What stands behind the language of a fence (```` ```ts title="a.ts" {2} ````) as an attribute of its code element,
 * where it survives the parsing and sanitation of raw HTML, which drop a node's data.
 */
import type { Root } from 'mdast';
import { visit } from '../tree/visit.ts';
import { parseFence } from './fenceMeta.ts';

/** A remark plugin; code.ts reads the attribute and takes it off again. */
export function remarkFences() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      const { language } = parseFence(node.lang ?? '', node.meta ?? '');
      // Other plugins look for these names: `{.mermaid}` and `Math` are they, too.
      if (ownNames.has(language.toLowerCase()) && node.lang) {
        const behind = node.lang.startsWith('{') ? `${node.lang} ` : '';
        if (behind !== '') node.meta = behind + (node.meta ?? '');
        node.lang = language.toLowerCase();
      }
      if (node.meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } };
    });
  };
}

const ownNames = new Set(['ansi', 'math', 'mermaid']);
