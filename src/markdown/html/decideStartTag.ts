/** Decides how a start tag is treated. */
import { type Decision, quietly } from './decision.ts';
import { contextsOf, embeddedNames, inlineNames, omissibleNames, voidNames } from './elementKinds.ts';
import type { HtmlNode } from './htmlNodes.ts';
import type { HtmlToken } from './htmlTokens.ts';
import { addressOf, type StartTag } from './tagPairs.ts';

/**
 * Decides how a start tag is treated. `isEnclosed` is true if the tag is within an element that is kept and has an end
 * tag.
 */
export function decideStartTag(tag: StartTag, isEnclosed: boolean): Decision {
  const { name, token, partner, htmlNode, hasContext } = tag;
  if (name === 'template' && partner !== null) return decideTemplate(tag.order, partner.order);
  if (!tag.isAllowed) return { action: partner === null ? 'escape' : 'drop', problem: 'not-allowed' };
  const isInText = htmlNode.block.kind === 'text';
  // Without its context, browsers drop the tag or hide the text.
  if (Object.hasOwn(contextsOf, name) && !hasContext && (isInText || !shownWithoutContext.has(name)))
    return { action: 'escape', problem: 'misplaced' };
  if (name === 'img' && addressOf(token.attributes) === '') return { action: 'escape', problem: 'no-file' };
  if (embeddedNames.has(name) && addressOf(token.attributes) === '' && !isPlayer(tag))
    return { action: 'escape', problem: 'no-file' };
  if (voidNames.has(name)) return quietly('keep');
  if (token.isSelfClosing) return decideSelfClosed(tag);
  if (partner !== null) return quietly(name === 'iframe' ? 'empty' : 'keep');
  if (embeddedNames.has(name)) return { action: 'empty', problem: 'not-closed' };
  if (omissibleNames.has(name)) return decideOmissible(tag, isEnclosed);
  return decideUnclosed(tag);
}

/** Browsers hide the content of a template. If that is only text, the tag is an example in a sentence. */
function decideTemplate(start: number, end: number): Decision {
  return end - start > 1 ? { action: 'keep', problem: 'hidden' } : { action: 'escape', problem: 'not-allowed' };
}

/** With attributes and an end tag, a `<video>` is no example in a sentence, even if it has no file. */
function isPlayer({ token, partner, hasSource }: StartTag): boolean {
  return partner !== null && (hasSource || token.attributes.length > 0);
}

/** Elements that keep their meaning, or at least their text, outside of their context. */
const shownWithoutContext = new Set(['dd', 'dt', 'li']);

/**
 * Decides about `<name/>`. An anchor, a frame or a box is meant as HTML. Other elements need content, so the tag is a
 * name of something else, such as a component.
 */
function decideSelfClosed({ name, htmlNode }: StartTag): Decision {
  const isMeant =
    inlineNames.has(name) ||
    embeddedNames.has(name) ||
    name.includes('-') ||
    (htmlNode.block.kind === 'flow' && /^(?:div|p)$/.test(name));
  return isMeant ? quietly('empty') : { action: 'escape', problem: 'no-content' };
}

/** Decides about an element whose end tag may be left out where something around it ends. */
function decideOmissible({ name, htmlNode }: StartTag, isEnclosed: boolean): Decision {
  // Any block that follows ends a paragraph.
  if (htmlNode.block.kind === 'flow') return quietly(isEnclosed || name === 'p' ? 'keep' : 'close');
  if (name !== 'p' || isAtLineEdge(htmlNode)) return quietly('keep');
  return { action: 'escape', problem: 'not-closed' };
}

function decideUnclosed({ name, token, htmlNode, hasSummary }: StartTag): Decision {
  const problem = 'not-closed';
  if (htmlNode.block.kind === 'text' && !inlineNames.has(name)) return { action: 'escape', problem };
  // Without a summary the text would be hidden, with nothing to open it.
  if (name === 'details' && !hasSummary) return { action: 'escape', problem };
  const isBare = token.attributes.length === 0;
  if (isBare && (name === 'a' || followsWord(token, htmlNode))) return { action: 'escape', problem };
  // An old-style anchor, `<a name="x">`.
  if (name === 'a' && !token.attributes.some((attribute) => attribute.name === 'href'))
    return { action: 'empty', problem };
  return { action: 'close', problem };
}

/** Returns true for a tag such as in `Foo<A>`, which belongs to a programming language. */
function followsWord({ offset }: HtmlToken, htmlNode: HtmlNode): boolean {
  const isInText = htmlNode.block.kind === 'text';
  const before = isInText ? characterBefore(htmlNode) : htmlNode.html.value.slice(Math.max(0, offset - 1), offset);
  return /[A-Za-z0-9_]$/.test(before);
}

/** Returns true if a tag begins or ends its line. */
function isAtLineEdge(htmlNode: HtmlNode): boolean {
  const after = htmlNode.parent.children[htmlNode.index + 1];
  const following = after?.type === 'text' ? after.value : after === undefined ? '' : 'x';
  return /(?:^|\n)$/.test(characterBefore(htmlNode)) || /^(?:$|\n)/.test(following);
}

/** Returns the last character of the text before a node, a space if something else is before it, or an empty string. */
function characterBefore({ parent, index }: HtmlNode): string {
  const last = parent.children[index - 1];
  if (last === undefined) return '';
  return last.type === 'text' ? last.value.slice(-1) : ' ';
}
