/** Turns definition lists into those of markdown. */
import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { DefListDescriptionNode, DefListTermNode } from 'mdast-util-definition-list';
import { keptHtml } from './keptHtml.ts';
import { htmlBlock, isPhrasing } from './nodes.ts';

/** Handles `<dl>`. A list that does not begin with a term stays HTML. */
export function definitionList(state: State, node: Element): ReturnType<Handle> {
  const items: (DefListTermNode | DefListDescriptionNode)[] = [];
  for (const child of node.children.flatMap((each) =>
    each.type === 'element' && each.tagName === 'div' ? each.children : [each],
  )) {
    if (child.type !== 'element') continue;
    const content = state.all(child);
    if (child.tagName === 'dt') {
      if (!content.every(isPhrasing)) return htmlBlock(keptHtml(node));
      items.push({ type: 'defListTerm', children: content.filter(isPhrasing) });
    } else {
      if (items.length === 0) return htmlBlock(keptHtml(node));
      items.push({ type: 'defListDescription', spread: false, children: state.toFlow(content) });
    }
  }
  return items.length === 0 ? [] : { type: 'defList', children: items };
}
