/** Ranges of a markdown text. */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Position } from '../../types/problem.ts';

/** Offsets of the first character, and of the one after the last. */
export type TextRange = { start: number; end: number };

/** Returns the ranges of code and of formulas. */
export function codeRanges(body: string): TextRange[] {
  return [
    ...nodeRanges(body, (type) => type === 'code' || type === 'inlineCode'),
    ...[...body.matchAll(/^[ \t>]*\$\$[\s\S]*?\$\$[ \t]*$/gm)].map(({ index, 0: text }) => ({
      start: index,
      end: index + text.length,
    })),
  ];
}

/** Returns the ranges of the nodes of some types, without nodes within them. */
export function nodeRanges(body: string, isWanted: (type: string) => boolean): TextRange[] {
  return rangesOf(fromMarkdown(body), isWanted);
}

/** Returns true for an offset within one of the ranges. */
export function isInRanges(offset: number, ranges: TextRange[]): boolean {
  return ranges.some(({ start, end }) => start <= offset && offset < end);
}

/** Returns the line and column of an offset, from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function rangesOf(node: Nodes, isWanted: (type: string) => boolean): TextRange[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (isWanted(node.type) && start !== undefined && end !== undefined) return [{ start, end }];
  return 'children' in node ? node.children.flatMap((child) => rangesOf(child, isWanted)) : [];
}
