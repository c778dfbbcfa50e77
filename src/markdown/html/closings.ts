/** Finds where end tags must be added for elements that are not closed. */
import type { Decisions } from './decision.ts';
import type { Block, HtmlNode } from './htmlNodes.ts';
import type { HtmlToken } from './htmlTokens.ts';
import type { StartTag, Tags } from './tagPairs.ts';

/** End tags to add: before a token that closes an outer element, at the end of a node, and at the end of a block. */
export type Closings = {
  beforeToken: Map<HtmlToken, string>;
  atNodeEnd: Map<HtmlNode, string>;
  atBlockEnd: Map<Block, string>;
};

/** Returns the end tags of all elements whose decision is `close`, inner elements first. */
export function closingsOf(tags: Tags, decisions: Decisions): Closings {
  const closings: Closings = { beforeToken: new Map(), atNodeEnd: new Map(), atBlockEnd: new Map() };
  let open: StartTag[] = [];
  for (const tag of tags.values()) {
    const last = open.at(-1);
    if (last !== undefined && scopeOf(last.htmlNode) !== scopeOf(tag.htmlNode)) {
      closeAll(open, closings);
      open = [];
    }
    const { action = 'keep' } = decisions.get(tag.token) ?? {};
    if (tag.kind === 'start' && action === 'close') open.push(tag);
    if (tag.kind !== 'end' || tag.partner === null || action !== 'keep') continue;
    const { order } = tag.partner;
    const firstInner = open.findIndex((start) => start.order > order);
    if (firstInner !== -1) closings.beforeToken.set(tag.token, endTags(open.splice(firstInner)));
  }
  closeAll(open, closings);
  return closings;
}

function closeAll(open: StartTag[], { atNodeEnd, atBlockEnd }: Closings): void {
  const last = open.at(-1);
  if (last === undefined) return;
  const { htmlNode } = last;
  if (htmlNode.block.kind === 'text') atBlockEnd.set(htmlNode.block, endTags(open));
  else atNodeEnd.set(htmlNode, endTags(open));
}

/**
 * Returns what an unclosed element ends with: in a line of text, the block; between blocks, the node that it begins in.
 */
function scopeOf(htmlNode: HtmlNode): Block | HtmlNode {
  return htmlNode.block.kind === 'text' ? htmlNode.block : htmlNode;
}

function endTags(starts: StartTag[]): string {
  return starts
    .map(({ name }) => `</${name}>`)
    .reverse()
    .join('');
}
