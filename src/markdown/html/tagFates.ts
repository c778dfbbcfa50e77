/** What becomes of each tag of a post's raw HTML, so that no text is lost or hidden. htmlTags.ts carries it out. */
import { contextsOf, embeddedNames, foreignNames, inlineNames, omissibleNames, voidNames } from './elementKinds.ts';
import type { HtmlPart } from './htmlParts.ts';
import type { Piece, VerbatimPiece } from './htmlPieces.ts';
import { addressOf, type EndTag, type StartTag, type Tag } from './tagPairs.ts';

/**
 * `kept` as it is; `closed` by a tag of ours at the end of its block, or `emptied` by one directly behind it; `written`
 * as text; `left-out`, with its text kept; `moved` behind the block that it stands in.
 */
type Fate = 'kept' | 'closed' | 'emptied' | 'written' | 'left-out' | 'moved';

/** Why a tag has its fate, where its author should know. */
export type Fault = 'not-allowed' | 'not-closed' | 'not-opened' | 'misplaced' | 'empty' | 'hidden' | 'no-file';

export type Decision = { fate: Fate; fault: Fault | null };

/** The parts of a post in their order, with their tags in pairs -> the decision about each tag and verbatim element. */
export function tagFates(parts: HtmlPart[], tags: Map<Piece, Tag>): Map<Piece, Decision> {
  const decisions = new Map<Piece, Decision>();
  let foreign: StartTag | null = null;
  // How many elements that are kept and closed are open.
  let depth = 0;
  for (const { pieces } of parts) {
    for (const piece of pieces) {
      const tag = tags.get(piece);
      if (tag?.kind === 'start') {
        // The shapes of a drawing are no text; what is within them is.
        const isShape = foreign !== null && !tag.isAllowed;
        const decision = isShape ? quiet('left-out') : startFate(tag, depth > 0);
        decisions.set(piece, decision);
        if (decision.fate === 'kept' && tag.partner !== null) depth += 1;
        if (foreign === null && foreignNames.has(tag.name) && tag.partner !== null) foreign = tag;
      } else if (tag?.kind === 'end') {
        if (tag.partner === foreign) foreign = null;
        const start = tag.partner === null ? undefined : decisions.get(tag.partner.piece);
        if (start?.fate === 'kept') depth -= 1;
        decisions.set(piece, start === undefined ? strayFate(tag, foreign !== null) : endFate(tag, start.fate));
      } else if (piece.kind === 'verbatim') {
        decisions.set(piece, foreign === null ? verbatimFate(piece) : quiet('left-out'));
      }
    }
  }
  return decisions;
}

function quiet(fate: Fate): Decision {
  return { fate, fault: null };
}

function verbatimFate({ name, attributes }: VerbatimPiece): Decision {
  if (name !== 'iframe') return { fate: 'written', fault: 'not-allowed' };
  return attributes.length === 0 ? { fate: 'written', fault: 'no-file' } : quiet('kept');
}

function startFate(tag: StartTag, isEnclosed: boolean): Decision {
  const { name, piece, partner, part, hasContext } = tag;
  if (name === 'template' && partner !== null) return templateFate(tag.order, partner.order);
  if (!tag.isAllowed) return { fate: partner === null ? 'written' : 'left-out', fault: 'not-allowed' };
  const isInText = part.block.kind === 'text';
  // Alone, a browser drops the tag or hides the text.
  if (Object.hasOwn(contextsOf, name) && !hasContext && (isInText || !shownAlone.has(name)))
    return { fate: 'written', fault: 'misplaced' };
  if (name === 'img' && addressOf(piece.attributes) === '') return { fate: 'written', fault: 'no-file' };
  if (embeddedNames.has(name) && addressOf(piece.attributes) === '' && !holdsFile(tag))
    return { fate: 'written', fault: 'no-file' };
  if (voidNames.has(name)) return quiet('kept');
  if (piece.isSelfClosing) return selfClosedFate(tag);
  if (partner !== null) return quiet(name === 'iframe' ? 'emptied' : 'kept');
  if (embeddedNames.has(name)) return { fate: 'emptied', fault: 'not-closed' };
  if (omissibleNames.has(name)) return omittedFate(tag, isEnclosed);
  return unclosedFate(tag);
}

/** A browser keeps what is in a template for a script; with nothing but text in it, it is an example in a sentence. */
function templateFate(start: number, end: number): Decision {
  return end - start > 1 ? { fate: 'kept', fault: 'hidden' } : { fate: 'written', fault: 'not-allowed' };
}

/** With attributes and an end tag it is no example in a sentence, even if there is nothing to show. */
function holdsFile({ piece, partner, hasSource }: StartTag): boolean {
  return partner !== null && (hasSource || piece.attributes.length > 0);
}

/** Elements that keep their meaning, or at least their text, outside of where they belong. */
const shownAlone = new Set(['dd', 'dt', 'li']);

/** An anchor, a frame, a box. What is nothing without its content is a name of something else, such as a component. */
function selfClosedFate({ name, part }: StartTag): Decision {
  const isMeant =
    inlineNames.has(name) || embeddedNames.has(name) || (part.block.kind === 'flow' && /^(?:div|p)$/.test(name));
  return isMeant ? quiet('emptied') : { fate: 'written', fault: 'empty' };
}

/** The end tag may be left out, where something around it ends. */
function omittedFate(tag: StartTag, isEnclosed: boolean): Decision {
  // Whatever block follows ends a paragraph.
  if (tag.part.block.kind === 'flow') return quiet(isEnclosed || tag.name === 'p' ? 'kept' : 'closed');
  if (tag.name !== 'p' || standsAtLineEnd(tag.part)) return quiet('kept');
  return { fate: 'written', fault: 'not-closed' };
}

function unclosedFate({ name, piece, part, hasSummary }: StartTag): Decision {
  const fault = 'not-closed';
  if (part.block.kind === 'text' && !inlineNames.has(name)) return { fate: 'written', fault };
  // Text in it would be hidden, with nothing to open it by.
  if (name === 'details' && !hasSummary) return { fate: 'written', fault };
  if (piece.attributes.length === 0 && (name === 'a' || followsWord(piece, part))) return { fate: 'written', fault };
  // An anchor of old, `<a name="x">`.
  if (name === 'a' && !piece.attributes.some((attribute) => attribute.name === 'href'))
    return { fate: 'emptied', fault };
  return { fate: 'closed', fault };
}

function endFate(tag: EndTag, start: Fate): Decision {
  if (start === 'written' || start === 'left-out') return quiet(start);
  if (start === 'emptied') return quiet('left-out');
  const { home } = tag.partner ?? { home: tag.part.block };
  const { block } = tag.part;
  // A parser ends the paragraph there, but would not find its way out of a list, a quote or a table.
  const isNear = home === block || (block.kind === 'text' && block.outer === home && block.node.type !== 'tableCell');
  return quiet(isNear ? 'kept' : 'moved');
}

function strayFate({ name, part, isAllowed, isLate }: EndTag, isForeign: boolean): Decision {
  if (isForeign) return quiet('left-out');
  // A browser takes it for a line break.
  if (name === 'br') return quiet('kept');
  if (!isAllowed) return { fate: 'written', fault: 'not-allowed' };
  if (voidNames.has(name) && isLate) return quiet('left-out');
  return { fate: part.block.kind === 'text' && !isLate ? 'written' : 'left-out', fault: 'not-opened' };
}

/** As in `Foo<A>`: a word of a programming language. */
function followsWord({ offset }: Piece, part: HtmlPart): boolean {
  const isInText = part.block.kind === 'text';
  return /[A-Za-z0-9_]$/.test(isInText ? textBefore(part) : part.node.value.slice(Math.max(0, offset - 1), offset));
}

function standsAtLineEnd(part: HtmlPart): boolean {
  const after = part.parent.children[part.index + 1];
  const following = after?.type === 'text' ? after.value : after === undefined ? '' : 'x';
  return /(?:^|\n)$/.test(textBefore(part)) || /^(?:$|\n)/.test(following);
}

function textBefore({ parent, index }: HtmlPart): string {
  const last = parent.children[index - 1];
  if (last === undefined) return '';
  return last.type === 'text' ? last.value.slice(-1) : ' ';
}
