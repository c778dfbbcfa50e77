/**
 * Keeps the words after the language of a fence (```` ```ts title="a.ts" {2} ````) in an attribute of its code
 * element. The data of a node would be lost when raw HTML is parsed and sanitized; attributes stay.
 */
import type { Root } from 'mdast';
import { visit } from '../tree/visit.ts';
import { parseFence } from './fenceMeta.ts';

/** A remark plugin. code.ts reads the attribute and removes it. */
export function remarkFences() {
  return (tree: Root): void => {
    visit(tree, 'code', (node) => {
      const { language } = parseFence(node.lang ?? '', node.meta ?? '');
      // Other plugins look for these names only in lower case and without braces.
      if (languagesOfPlugins.has(language.toLowerCase()) && node.lang) {
        if (node.lang.startsWith('{')) node.meta = `${node.lang} ${node.meta ?? ''}`;
        node.lang = language.toLowerCase();
      }
      if (node.meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } };
    });
  };
}

const languagesOfPlugins = new Set(['ansi', 'math', 'mermaid']);
