/** Makes links of bare addresses in a text. */
import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from '../../markdown/tree/visit.ts';

/** Makes a link of every address of the web that is no link yet, as GitHub and catpost do. */
export function linkAddresses(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || index === undefined || parent === undefined || !node.value.includes('://')) return;
    const parts = partsOf(node.value);
    const children: Root['children'] = parent.children;
    children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function partsOf(value: string): PhrasingContent[] {
  const parts: (Text | Link)[] = [];
  let position = 0;
  for (const { 0: url, index } of value.matchAll(/\bhttps?:\/\/[^\s<>()[\]"'“”‘’]*[^\s<>()[\]"'“”‘’.,;:!?…]/g)) {
    if (index > position) parts.push({ type: 'text', value: value.slice(position, index) });
    parts.push({ type: 'link', url, children: [{ type: 'text', value: url }] });
    position = index + url.length;
  }
  if (position < value.length) parts.push({ type: 'text', value: value.slice(position) });
  return parts;
}
