/** Parses the HTML of a post. */
import type { Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment } from 'parse5';
import { VFile } from 'vfile';

/** Parses a whole document or a part of one. Of a document, only what its body shows is returned. */
export function parseHtml(html: string): Root {
  // Without scripts, what stands in <noscript> is what readers see.
  const options = { scriptingEnabled: false, sourceCodeLocationInfo: true };
  const isDocument = /^<(?:!doctype|html|head|body)\b/i.test(html.slice(startOf(html)).slice(0, 20));
  const tree: Nodes = fromParse5(isDocument ? parse(html, options) : parseFragment(html, options), {
    file: new VFile(html),
  });
  const content = isDocument ? (elementNamed(tree, 'body') ?? tree) : tree;
  return { type: 'root', children: 'children' in content ? content.children : [] };
}

/** Returns where HTML begins after spaces and comments. */
function startOf(html: string): number {
  let offset = 0;
  for (;;) {
    while (/\s/.test(html[offset] ?? '')) offset += 1;
    const end = html.startsWith('<!--', offset) ? html.indexOf('-->', offset) : -1;
    if (end === -1) return offset;
    offset = end + '-->'.length;
  }
}

/** Returns the first element of a name near the top of a document. */
function elementNamed(tree: Nodes, name: string): Nodes | null {
  if (!('children' in tree)) return null;
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === name ? child : child.tagName === 'html' ? elementNamed(child, name) : null;
    if (found !== null) return found;
  }
  return null;
}
