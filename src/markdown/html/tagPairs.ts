/**
 * Finds the end tag of each start tag in the raw HTML of a post. An element ends with the block that contains it, at
 * the latest.
 */
import type { Root } from 'mdast';
import { type AllowList, type Attribute, isAllowedElement } from './allowList.ts';
import {
  contextsOf,
  embeddedNames,
  foreignNames,
  inlineNames,
  omissibleNames,
  unwrappedNames,
  voidNames,
} from './elementKinds.ts';
import { type Block, type HtmlNode, visitHtml } from './htmlNodes.ts';
import type { EndToken, HtmlToken, StartToken } from './htmlTokens.ts';

/** A start or end tag. `order` counts the tags of a post. */
export type Tag = StartTag | EndTag;

/** A start tag and its end tag, if there is one. */
export type StartTag = TagPlace & {
  kind: 'start';
  token: StartToken;
  /**
   * The block in which it may be closed. For a `<div>` at the end of a paragraph, that is the block around the
   * paragraph.
   */
  home: Block;
  partner: EndTag | null;
  /** Whether it is within the element that it needs, such as a cell within a table. */
  hasContext: boolean;
  /** Whether it contains a `<summary>`. */
  hasSummary: boolean;
  /** Whether it contains a `<source>` with an address. */
  hasSource: boolean;
};

/** An end tag and its start tag, if there is one. */
export type EndTag = TagPlace & {
  kind: 'end';
  token: EndToken;
  partner: StartTag | null;
  /** An element of this name was not closed before, which is reported already: this tag has the same cause. */
  isLate: boolean;
};

type TagPlace = { htmlNode: HtmlNode; name: string; order: number; isAllowed: boolean };

/** The tags of a post by their tokens, in the order of the text. */
export type Tags = Map<HtmlToken, Tag>;

/** Returns all raw HTML of a post, and its tags in pairs. */
export function pairTags(tree: Root, allowed: AllowList): { htmlNodes: HtmlNode[]; tags: Tags } {
  const htmlNodes: HtmlNode[] = [];
  const state: PairingState = {
    tags: new Map(),
    openByName: new Map(),
    openByBlock: new Map(),
    started: new Set(),
    allowed,
  };
  const onNode = (htmlNode: HtmlNode) => {
    htmlNodes.push(htmlNode);
    for (const token of htmlNode.tokens) {
      if (token.kind === 'start') addStart(state, token, htmlNode);
      else if (token.kind === 'end') addEnd(state, token, htmlNode);
    }
  };
  visitHtml(tree, onNode, (block) => endBlock(state, block));
  return { htmlNodes, tags: state.tags };
}

type PairingState = {
  tags: Tags;
  openByName: Map<string, StartTag[]>;
  openByBlock: Map<Block, StartTag[]>;
  /** The names of all elements so far. */
  started: Set<string>;
  allowed: AllowList;
};

/** Returns the address of the file that an element shows, or an empty string. */
export function addressOf(attributes: Attribute[]): string {
  const found = attributes.find(({ name, value }) => (name === 'src' || name === 'srcset') && value.trim() !== '');
  return found?.value ?? '';
}

function addStart(
  { tags, openByName, openByBlock, started, allowed }: PairingState,
  token: StartToken,
  htmlNode: HtmlNode,
): void {
  const name = elementName(token);
  const isAllowed = isAllowedElement(name, token.attributes, allowed);
  const hasContext = (contextsOf[name] ?? []).some((context) => (openByName.get(context)?.length ?? 0) > 0);
  const place = { htmlNode, name, order: tags.size, isAllowed, home: htmlNode.block, hasContext };
  const tag: StartTag = { kind: 'start', token, partner: null, hasSummary: false, hasSource: false, ...place };
  tags.set(token, tag);
  started.add(name);
  const details = name === 'summary' ? openByName.get('details')?.at(-1) : undefined;
  if (details !== undefined) details.hasSummary = true;
  if (name === 'source' && addressOf(token.attributes) !== '') {
    for (const player of ['video', 'audio'].map((playerName) => openByName.get(playerName)?.at(-1))) {
      if (player !== undefined) player.hasSource = true;
    }
  }
  if (token.isSelfClosing || voidNames.has(name) || !(isAllowed || unwrappedNames.has(name))) return;
  listAt(openByName, name).push(tag);
  listAt(openByBlock, htmlNode.block).push(tag);
}

function addEnd({ tags, openByName, started, allowed }: PairingState, token: EndToken, htmlNode: HtmlNode): void {
  const name = elementName(token);
  const open = openByName.get(name) ?? [];
  const last = open.at(-1);
  const partner = last !== undefined && canClose(last, htmlNode) ? last : null;
  const end: EndTag = {
    ...{ kind: 'end', token, htmlNode, name, order: tags.size, partner },
    isAllowed: isAllowedElement(name, [], allowed),
    isLate: partner === null && started.has(name),
  };
  tags.set(token, end);
  if (partner === null) return;
  open.pop();
  partner.partner = end;
}

/**
 * Ends the open elements of a block, or moves them to the block around it. One that is not allowed may end anywhere.
 */
function endBlock({ openByName, openByBlock }: PairingState, block: Block): void {
  const left = (openByBlock.get(block) ?? []).filter((tag) => tag.partner === null && tag.isAllowed);
  for (const tag of left) {
    const canMove = block.kind === 'text' && block.node.type !== 'tableCell' && canEndInLaterBlock(tag.name);
    if (canMove && block.outer !== null) {
      tag.home = block.outer;
      listAt(openByBlock, block.outer).push(tag);
    } else {
      const open = openByName.get(tag.name) ?? [];
      open.splice(open.lastIndexOf(tag), 1);
    }
  }
  openByBlock.delete(block);
}

/** Browsers read `<image>` as `<img>`. */
function elementName({ name }: { name: string }): string {
  return name === 'image' ? 'img' : name;
}

/**
 * Returns true if an end tag in `htmlNode` may close `start`. Every open element is of the same block or of one around
 * it.
 */
function canClose(start: StartTag, htmlNode: HtmlNode): boolean {
  const isInSameBlock = start.home === htmlNode.block;
  const isInSameLine = start.htmlNode === htmlNode || (isInSameBlock && htmlNode.block.kind === 'text');
  if (foreignNames.has(start.name)) return isInSameBlock;
  if (start.name === 'template') return isInSameLine;
  if (!start.isAllowed) return true;
  if (embeddedNames.has(start.name)) return isInSameLine;
  return isInSameBlock || !omissibleNames.has(start.name);
}

/** Returns true for an element that may begin in a line and end in a later block. */
function canEndInLaterBlock(name: string): boolean {
  return !inlineNames.has(name) && !embeddedNames.has(name) && !omissibleNames.has(name);
}

function listAt<Key>(map: Map<Key, StartTag[]>, key: Key): StartTag[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
