/**
 * Reads raw HTML as its author means it, so that no tag can hide the text around it. An HTML parser moves the rest of a
 * post into an element that is not closed, and drops elements that it does not know, such as the `<String>` of
 * `List<String>`. Here
 * - an element that is not allowed is shown as it is written, as by GitHub's filter
 *   (https://github.github.com/gfm/#disallowed-raw-html-extension-), or, if it is closed, removed around its text;
 * - an element that is not closed ends with its block;
 * - both are reported.
 */

import type { Html, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Report } from '../model.ts';
import type { AllowList } from './allowList.ts';
import { closingsOf } from './closings.ts';
import { decideTags } from './decideTags.ts';
import type { Block } from './htmlNodes.ts';
import { reportHtml } from './htmlProblems.ts';
import { rewriteHtml } from './rewriteHtml.ts';
import { type EndTag, pairTags, type StartTag } from './tagPairs.ts';

/**
 * A remark plugin that makes raw HTML safe to parse: after it, every element is allowed, and closed where it has to be.
 */
export function remarkHtmlTags({ report, allowed }: { report: Report; allowed: AllowList }) {
  return (tree: Root, file: VFile): void => {
    const { htmlNodes, tags } = pairTags(tree, allowed);
    const decisions = decideTags(htmlNodes, tags);
    reportHtml({ source: String(file), tree, htmlNodes, tags, decisions, allowed, report });
    const closings = closingsOf(tags, decisions);
    for (const htmlNode of htmlNodes) htmlNode.html.value = rewriteHtml(htmlNode, decisions, closings);
    for (const tag of tags.values()) {
      const isEmptied = decisions.get(tag.token)?.action === 'empty';
      if (tag.kind === 'start' && tag.name === 'iframe' && isEmptied) removeFallback(tag);
    }
    // From the last to the first, so that inserting nodes does not move those that are still to come.
    for (const tag of [...tags.values()].reverse()) {
      if (tag.kind === 'end' && decisions.get(tag.token)?.action === 'move') moveBehindBlock(tag);
    }
    for (const [block, endTags] of closings.atBlockEnd) append(block, endTags);
  };
}

/** Removes the text within a frame, which is for browsers without frames. htmlProblems.ts reports it. */
function removeFallback({ htmlNode: { parent, index }, partner }: StartTag): void {
  if (partner?.htmlNode.parent !== parent) return;
  for (const node of parent.children.slice(index, partner.htmlNode.index)) {
    if (node.type === 'text') node.value = '';
  }
}

/** Moves an end tag after the block that contains it, within the block that contains its start tag. */
function moveBehindBlock({ htmlNode, name, partner }: EndTag): void {
  let { block } = htmlNode;
  while (partner !== null && block.outer !== null && block.outer !== partner.home) block = block.outer;
  const { outer, child } = block;
  if (outer === null || child === null) return;
  const end: Html = { type: 'html', value: `</${name}>` };
  const children: RootContent[] = outer.node.children;
  children.splice(children.indexOf(child) + 1, 0, end);
}

function append({ node }: Block, value: string): void {
  const children: RootContent[] = node.children;
  children.push({ type: 'html', value });
}
