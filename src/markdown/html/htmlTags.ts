/**
 * Raw HTML as its author means it, so that no tag can hide what stands around it. An HTML parser takes the rest of a post
 * into an element that is not closed, and drops what it does not know, such as the `<String>` of `List<String>`. Here
 * - an element that is not allowed is shown as it is written, as GitHub's filter does it
 *   (https://github.github.com/gfm/#disallowed-raw-html-extension-), or left out around its text where it is closed;
 * - an element that is not closed ends with its block;
 * - each of both is reported.
 */

import type { Html, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { Report } from '../model.ts';
import { type Block, type HtmlPart, walkHtml } from './htmlParts.ts';
import { isEndless, type Piece, textHtml } from './htmlPieces.ts';
import { reportHtml } from './htmlReports.ts';

import { type Decision, tagFates } from './tagFates.ts';
import { type EndTag, type StartTag, type Tag, tagPairs } from './tagPairs.ts';

/** A remark plugin that makes raw HTML safe to parse: what rawHtml.ts gets is allowed, and closed where it has to be. */
export function remarkHtmlTags({ report }: { report: Report }) {
  return (tree: Root, file: VFile): void => {
    const parts: HtmlPart[] = [];
    const { tags, addPart, endBlock } = tagPairs();
    const onPart = (part: HtmlPart) => {
      parts.push(part);
      addPart(part);
    };
    walkHtml(tree, onPart, endBlock);
    const decisions = tagFates(parts, tags);
    reportHtml({ source: String(file), tree, parts, tags, decisions, report });
    const closings = closingsOf([...tags.values()], decisions);
    for (const part of parts) part.node.value = rewritten(part, decisions, closings);
    for (const tag of tags.values()) {
      if (tag.kind === 'start' && tag.name === 'iframe' && decisions.get(tag.piece)?.fate === 'emptied')
        dropFallback(tag);
    }
    // From the end, so that what is put in moves nothing that is still to come.
    for (const tag of [...tags.values()].reverse()) {
      if (decisions.get(tag.piece)?.fate === 'moved' && tag.kind === 'end') moveOut(tag);
    }
    for (const [block, closing] of closings.atBlockEnd) append(block, closing);
  };
}

/** End tags of ours: before a piece that ends what is around them, and at the end of a part or a block. */
type Closings = {
  before: Map<Piece, string>;
  atPartEnd: Map<HtmlPart, string>;
  atBlockEnd: Map<Block, string>;
};

/** Where the elements end that are not closed: the innermost first. */
function closingsOf(tags: Tag[], decisions: Map<Piece, Decision>): Closings {
  const before: Closings['before'] = new Map();
  const atPartEnd: Closings['atPartEnd'] = new Map();
  const atBlockEnd: Closings['atBlockEnd'] = new Map();
  let waiting: StartTag[] = [];
  for (const tag of tags) {
    const last = waiting.at(-1);
    if (last !== undefined && reachOf(last.part) !== reachOf(tag.part)) flush(last.part);
    const { fate = 'kept' } = decisions.get(tag.piece) ?? {};
    if (tag.kind === 'start' && fate === 'closed') waiting.push(tag);
    if (tag.kind !== 'end' || tag.partner === null || fate !== 'kept') continue;
    const { order } = tag.partner;
    const inner = waiting.findIndex((start) => start.order > order);
    if (inner !== -1) before.set(tag.piece, endTags(waiting.splice(inner)));
  }
  const last = waiting.at(-1);
  if (last !== undefined) flush(last.part);
  return { before, atPartEnd, atBlockEnd };

  function flush(part: HtmlPart): void {
    if (part.block.kind === 'text') atBlockEnd.set(part.block, endTags(waiting));
    else atPartEnd.set(part, endTags(waiting));
    waiting = [];
  }
}

/** A line of text ends what began anywhere in it, HTML between blocks only what began in itself. */
function reachOf(part: HtmlPart): unknown {
  return part.block.kind === 'text' ? part.block : part;
}

function endTags(starts: StartTag[]): string {
  return starts
    .map(({ name }) => `</${name}>`)
    .reverse()
    .join('');
}

function rewritten(part: HtmlPart, decisions: Map<Piece, Decision>, { before, atPartEnd }: Closings): string {
  const written = part.pieces.map((piece) => (before.get(piece) ?? '') + htmlOf(piece, decisions.get(piece)));
  const html = written.join('') + (atPartEnd.get(part) ?? '');
  return part.block.kind === 'flow' ? inBlock(html, part.pieces, decisions) : html;
}

function htmlOf(piece: Piece, decision: Decision | undefined): string {
  switch (piece.kind) {
    case 'text':
      return textHtml(piece.source);
    case 'comment':
      return piece.source;
    case 'open-comment':
      return '';
    case 'markup':
      return shownAsWritten(piece.source);
    case 'start':
    case 'end':
    case 'verbatim':
      if (decision?.fate === 'written') return shownAsWritten(piece.source);
      if (decision?.fate === 'left-out' || decision?.fate === 'moved') return '';
      return decision?.fate === 'emptied' ? `${piece.source}</${piece.name}>` : piece.source;
  }
}

/** Quotes and hyphens in text become typographic, in code they stay. */
function shownAsWritten(source: string): string {
  return /["']|--/.test(source) ? `<code>${escaped(source)}</code>` : escaped(source);
}

function escaped(source: string): string {
  return source.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What is shown as written is a paragraph, or code, where it has become a block without any element. */
function inBlock(html: string, pieces: Piece[], decisions: Map<Piece, Decision>): string {
  const isWritten = (piece: Piece) => piece.kind === 'markup' || decisions.get(piece)?.fate === 'written';
  const hasElement = pieces.some((piece) => {
    const fate = decisions.get(piece)?.fate;
    return fate === 'kept' || fate === 'closed' || fate === 'emptied';
  });
  if (hasElement || !pieces.some(isWritten)) return html;
  const [first] = pieces;
  const isCode = first?.kind === 'verbatim' || first?.kind === 'markup' || (first !== undefined && isEndless(first));
  if (!isCode || !html.trim().includes('\n')) return `<p>${html}</p>`;
  return `<pre>${pieces.map(({ source }) => escaped(source)).join('')}</pre>`;
}

/** What a line has within a frame is for browsers that have none; htmlReports.ts says so. */
function dropFallback({ part, partner }: StartTag): void {
  if (partner?.part.parent !== part.parent) return;
  for (const node of part.parent.children.slice(part.index, partner.part.index)) {
    if (node.type === 'text') node.value = '';
  }
}

function append({ node }: Block, value: string): void {
  const children: RootContent[] = node.children;
  children.push({ type: 'html', value });
}

/** Puts an end tag behind the block of its start tag that it stands in. */
function moveOut({ part, name, partner }: EndTag): void {
  let { block } = part;
  while (partner !== null && block.outer !== null && block.outer !== partner.home) block = block.outer;
  const { outer, child } = block;
  if (outer === null || child === null) return;
  const end: Html = { type: 'html', value: `</${name}>` };
  const children: RootContent[] = outer.node.children;
  children.splice(children.indexOf(child) + 1, 0, end);
}
