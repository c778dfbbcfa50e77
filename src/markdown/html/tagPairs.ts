/** Which end tag of raw HTML belongs to which start tag. An element ends, at the latest, with the block that holds it. */
import { type Attribute, isAllowedElement } from './allowList.ts';
import {
  contextsOf,
  embeddedNames,
  foreignNames,
  inlineNames,
  omissibleNames,
  unwrappedNames,
  voidNames,
} from './elementKinds.ts';
import type { Block, HtmlPart } from './htmlParts.ts';
import type { EndPiece, Piece, StartPiece } from './htmlPieces.ts';

/** A start or end tag. `order` counts the tags of a post. */
export type Tag = StartTag | EndTag;

export type StartTag = Placed & {
  kind: 'start';
  piece: StartPiece;
  /** Where it may be closed: its block, or the one around that for a `<div>` at the end of a paragraph. */
  home: Block;
  partner: EndTag | null;
  /** Whether it stands in what it needs to be anything: a cell in a table. */
  hasContext: boolean;
  /** Whether it holds a `<summary>`, or a `<source>` with an address. */
  hasSummary: boolean;
  hasSource: boolean;
};

export type EndTag = Placed & {
  kind: 'end';
  piece: EndPiece;
  partner: StartTag | null;
  /** An element of that name was not closed before: a second fault of one cause. */
  isLate: boolean;
};

type Placed = { part: HtmlPart; name: string; order: number; isAllowed: boolean };

/** Takes the parts of a post in their order and pairs their tags. */
export function tagPairs() {
  const tags = new Map<Piece, Tag>();
  const open = new Map<string, StartTag[]>();
  const openIn = new Map<Block, StartTag[]>();
  const seen = new Set<string>();

  return { tags, addPart, endBlock };

  function addPart(part: HtmlPart): void {
    for (const piece of part.pieces) {
      if (piece.kind === 'start') addStart(piece, part);
      else if (piece.kind === 'end') addEnd(piece, part);
    }
  }

  function addStart(piece: StartPiece, part: HtmlPart): void {
    const name = nameOf(piece);
    const isAllowed = isAllowedElement(name, piece.attributes);
    const hasContext = (contextsOf[name] ?? []).some((around) => (open.get(around)?.length ?? 0) > 0);
    const placed = { part, name, order: tags.size, isAllowed, home: part.block, hasContext };
    const tag: StartTag = { kind: 'start', piece, partner: null, hasSummary: false, hasSource: false, ...placed };
    tags.set(piece, tag);
    seen.add(name);
    const summarized = name === 'summary' ? open.get('details')?.at(-1) : undefined;
    if (summarized !== undefined) summarized.hasSummary = true;
    if (name === 'source' && addressOf(piece.attributes) !== '') {
      for (const player of ['video', 'audio'].map((around) => open.get(around)?.at(-1))) {
        if (player !== undefined) player.hasSource = true;
      }
    }
    if (piece.isSelfClosing || voidNames.has(name) || !(isAllowed || unwrappedNames.has(name))) return;
    listed(open, name).push(tag);
    listed(openIn, part.block).push(tag);
  }

  function addEnd(piece: EndPiece, part: HtmlPart): void {
    const name = nameOf(piece);
    const stack = open.get(name) ?? [];
    const last = stack.at(-1);
    const partner = last !== undefined && mayClose(last, part) ? last : null;
    const isAllowed = isAllowedElement(name, []);
    const end: EndTag = {
      ...{ kind: 'end', piece, part, name, order: tags.size, isAllowed, partner },
      isLate: partner === null && seen.has(name),
    };
    tags.set(piece, end);
    if (partner === null) return;
    stack.pop();
    partner.partner = end;
  }

  /** What is not allowed makes no element, so that its end may stand anywhere. */
  function endBlock(block: Block): void {
    const left = (openIn.get(block) ?? []).filter((tag) => tag.partner === null && tag.isAllowed);
    for (const tag of left) {
      if (block.kind === 'text' && block.outer !== null && block.node.type !== 'tableCell' && mayGoOn(tag.name)) {
        tag.home = block.outer;
        listed(openIn, block.outer).push(tag);
      } else {
        const stack = open.get(tag.name) ?? [];
        stack.splice(stack.lastIndexOf(tag), 1);
      }
    }
    openIn.delete(block);
  }
}

/** The address of what an element shows, or an empty string. */
export function addressOf(attributes: Attribute[]): string {
  const found = attributes.find(({ name, value }) => (name === 'src' || name === 'srcset') && value.trim() !== '');
  return found?.value ?? '';
}

/** A browser takes `<image>` for `<img>`. */
function nameOf({ name }: { name: string }): string {
  return name === 'image' ? 'img' : name;
}

/** All open elements are of this block or of one around it. */
function mayClose(start: StartTag, part: HtmlPart): boolean {
  if (foreignNames.has(start.name)) return start.home === part.block;
  if (start.name === 'template')
    return start.part === part || (start.home === part.block && part.block.kind === 'text');
  if (!start.isAllowed) return true;
  if (embeddedNames.has(start.name))
    return start.part === part || (start.home === part.block && part.block.kind === 'text');
  return start.home === part.block || !omissibleNames.has(start.name);
}

/** Whether an element that begins in a line may end in a later block. */
function mayGoOn(name: string): boolean {
  return !inlineNames.has(name) && !embeddedNames.has(name) && !omissibleNames.has(name);
}

function listed<Key>(map: Map<Key, StartTag[]>, key: Key): StartTag[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
