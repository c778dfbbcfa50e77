/** Decides how each tag in the raw HTML of a post is treated, so that no text is lost or hidden. */
import { decideStartTag } from './decideStartTag.ts';
import { type Decision, type Decisions, quietly, type TagAction } from './decision.ts';
import { foreignNames, voidNames } from './elementKinds.ts';
import type { HtmlNode } from './htmlNodes.ts';
import type { VerbatimToken } from './htmlTokens.ts';
import type { EndTag, StartTag, Tags } from './tagPairs.ts';

/** Decides about all tags of a post, in the order of the text. */
export function decideTags(htmlNodes: HtmlNode[], tags: Tags): Decisions {
  const decisions: Decisions = new Map();
  let foreign: StartTag | null = null;
  // The number of open elements that are kept and have an end tag.
  let depth = 0;
  for (const token of htmlNodes.flatMap(({ tokens }) => tokens)) {
    const tag = tags.get(token);
    if (tag?.kind === 'start') {
      // Within a drawing, only the text is kept: its shapes would be lost anyway.
      const isShape = foreign !== null && !tag.isAllowed;
      const decision = isShape ? quietly('drop') : decideStartTag(tag, depth > 0);
      decisions.set(token, decision);
      if (decision.action === 'keep' && tag.partner !== null) depth += 1;
      if (foreign === null && foreignNames.has(tag.name) && tag.partner !== null) foreign = tag;
    } else if (tag?.kind === 'end') {
      if (tag.partner === foreign) foreign = null;
      const start = tag.partner === null ? undefined : decisions.get(tag.partner.token);
      if (start?.action === 'keep') depth -= 1;
      decisions.set(token, start === undefined ? decideStrayEnd(tag, foreign !== null) : decideEnd(tag, start.action));
    } else if (token.kind === 'verbatim') {
      decisions.set(token, foreign === null ? decideVerbatim(token) : quietly('drop'));
    }
  }
  return decisions;
}

function decideVerbatim({ name, attributes }: VerbatimToken): Decision {
  if (name !== 'iframe') return { action: 'escape', problem: 'not-allowed' };
  return attributes.length === 0 ? { action: 'escape', problem: 'no-file' } : quietly('keep');
}

function decideEnd(tag: EndTag, startAction: TagAction): Decision {
  if (startAction === 'escape' || startAction === 'drop') return quietly(startAction);
  if (startAction === 'empty') return quietly('drop');
  const { block } = tag.htmlNode;
  const { home } = tag.partner ?? { home: block };
  // An HTML parser ends a paragraph there, but not a list, a quote or a table cell.
  const isNear = home === block || (block.kind === 'text' && block.outer === home && block.node.type !== 'tableCell');
  return quietly(isNear ? 'keep' : 'move');
}

/** Decides about an end tag without a start tag. */
function decideStrayEnd({ name, htmlNode, isAllowed, isLate }: EndTag, isInForeign: boolean): Decision {
  if (isInForeign) return quietly('drop');
  // Browsers read `</br>` as a line break.
  if (name === 'br') return quietly('keep');
  if (!isAllowed) return { action: 'escape', problem: 'not-allowed' };
  if (voidNames.has(name) && isLate) return quietly('drop');
  return { action: htmlNode.block.kind === 'text' && !isLate ? 'escape' : 'drop', problem: 'not-opened' };
}
