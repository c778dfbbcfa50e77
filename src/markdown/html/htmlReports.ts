/** What is not as it was written in the raw HTML of a post: each kind of fault once, at its first place. */

import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Position } from '../../types/problem.ts';
import type { Report } from '../model.ts';

import { attributeFacts } from './attributeFacts.ts';
import { embeddedNames } from './elementKinds.ts';
import { openComment, shownComment, shownComments } from './htmlComments.ts';
import type { HtmlPart } from './htmlParts.ts';
import { isEndless, type Piece } from './htmlPieces.ts';

import { factOfFault, type HtmlFact, takenRest, writtenMarkup } from './tagFacts.ts';
import type { Decision } from './tagFates.ts';
import type { StartTag, Tag } from './tagPairs.ts';

export type ReadHtml = {
  /** The body. */
  source: string;
  tree: Root;
  parts: HtmlPart[];
  tags: Map<Piece, Tag>;
  decisions: Map<Piece, Decision>;
  report: Report;
};

/** To be called before the tree is changed. */
export function reportHtml({ source, tree, parts, tags, decisions, report }: ReadHtml): void {
  const lines = source.split('\n');
  if (source.includes('<!--')) for (const position of shownComments(tree, lines)) report({ ...shownComment, position });
  const found = new Map<string, { fact: HtmlFact; position: Position | null; count: number }>();
  for (const part of parts) {
    for (const piece of part.pieces) {
      for (const fact of factsOf(piece, part, tags.get(piece), decisions.get(piece))) {
        const known = found.get(fact.message);
        if (known) known.count += 1;
        else found.set(fact.message, { fact, position: placeOf(piece, part, lines), count: 1 });
      }
    }
  }
  for (const { fact, position, count } of found.values()) {
    const more = count === 1 ? '' : `, ${count} times in this post`;
    report({ ...fact, message: fact.message + more, position });
  }
}

function factsOf(piece: Piece, part: HtmlPart, tag: Tag | undefined, decision: Decision | undefined): HtmlFact[] {
  if (piece === part.pieces[0] && takesTheRest(part)) return [takenRest(piece)];
  switch (piece.kind) {
    case 'text':
    case 'comment':
      return [];
    case 'open-comment':
      return [openComment];
    case 'markup':
      return [writtenMarkup(piece.source)];
    case 'verbatim':
      if (decision?.fault) return [factOfFault(decision.fault, piece, 'written')];
      if (decision?.fate !== 'kept') return [];
      return [...attributeFacts(piece.name, piece.attributes), ...fallbackFacts(piece.name, piece.content)];
    case 'start':
      if (decision === undefined || tag?.kind !== 'start') return [];
      return [
        ...(decision.fault ? [factOfFault(decision.fault, piece, decision.fate)] : []),
        ...(decision.fate === 'written' || !tag.isAllowed ? [] : attributeFacts(tag.name, piece.attributes)),
        ...(embeddedNames.has(tag.name) && decision.fate !== 'written' ? fallbackFacts(tag.name, textWithin(tag)) : []),
      ];
    case 'end':
      return decision?.fault ? [factOfFault(decision.fault, piece, decision.fate)] : [];
  }
}

/** Where nothing ends a block that blank lines do not end. */
function takesTheRest({ block, pieces, node }: HtmlPart): boolean {
  const [first] = pieces;
  if (block.kind !== 'flow' || first === undefined || !/\n[ \t]*\n/.test(node.value.trimEnd())) return false;
  if (first.kind === 'start') return isEndless(first) && !node.value.toLowerCase().includes(`</${first.name}`);
  return first.kind === 'markup' && !/\?>|\]\]>|^<![a-z][^>]*>/i.test(first.source);
}

/** What stands within a video is for browsers that cannot play it, of which there are none. */
function fallbackFacts(name: string, within: string): HtmlFact[] {
  const start = within.replace(/<[^>]*>|\s+/g, ' ').trim();
  if (start === '') return [];
  return [
    {
      rule: 'html-not-shown',
      message: `the text “${start.length > 40 ? `${start.slice(0, 40)}…` : start}” within <${name}> is not shown`,
      hint: 'every browser shows the file instead; write the text behind the end tag, or take it out',
    },
  ];
}

function textWithin({ part, partner, piece }: StartTag): string {
  if (partner === null) return '';
  if (partner.part === part) return part.node.value.slice(piece.offset + piece.source.length, partner.piece.offset);
  if (partner.part.parent !== part.parent) return '';
  return part.parent.children
    .slice(part.index + 1, partner.part.index)
    .map((node) => (node.type === 'html' ? '' : textOf(node)))
    .join('');
}

/** The column is that of the line in the file, which is indented where a block stands in a list. */
function placeOf(piece: Piece, { node }: HtmlPart, lines: string[]): Position | null {
  if (!node.position) return null;
  const before = node.value.slice(0, piece.offset);
  const line = node.position.start.line + (before.match(/\n/g)?.length ?? 0);
  if (line === node.position.start.line) return { line, column: node.position.start.column + piece.offset };
  const [start = ''] = piece.source.split('\n');
  return { line, column: Math.max(0, lines[line - 1]?.indexOf(start) ?? 0) + 1 };
}
