/**
 * Raw HTML in markdown, through an allow-list (decision 8). Runs before every plugin of ours that works on HTML, so that
 * what it strips is the author's and never what catpost adds. htmlTags.ts has seen to it that nothing is lost here. Posts
 * without raw HTML skip it: parsing costs 0.3 ms a post.
 */
import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { EXIT, visit } from '../tree/visit.ts';
import { schema } from './allowList.ts';

/** A rehype plugin that parses raw HTML and strips what is not in the allow-list. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  const sanitize = rehypeSanitize(schema);
  return (tree: Root, file: VFile): Root => {
    if (!hasRawNode(tree)) return tree;
    const parsed = parse(tree, file);
    const clean = sanitize(rootOf(parsed));
    return rootOf(clean);
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
