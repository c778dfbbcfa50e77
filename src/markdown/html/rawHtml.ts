/**
 * Parses the raw HTML in markdown and removes what is not on the allowlist. Runs before all other rehype plugins, so
 * that it removes only what authors wrote, never what catpost adds. htmlTags.ts has made sure that no text gets lost
 * here. Posts without raw HTML skip it, because the parsing takes 0.3 ms a post.
 */
import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { EXIT, visit } from '../tree/visit.ts';
import { schema } from './allowList.ts';

/** A rehype plugin. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  const sanitize = rehypeSanitize(schema);
  return (tree: Root, file: VFile): Root => {
    if (!hasRawNode(tree)) return tree;
    return rootOf(sanitize(rootOf(parse(tree, file))));
  };
}

function hasRawNode(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}

function rootOf(node: Nodes): Root {
  if (node.type === 'root') return node;
  return { type: 'root', children: node.type === 'doctype' ? [] : [node] };
}
