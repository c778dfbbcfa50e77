/** Blanks JavaScript within a body. */
import { findParts } from './findParts.ts';
import type { MdxPart } from './model.ts';

/** Returns a text of the same length in which modules, expressions and tags are spaces. Line ends stay. */
export function withoutMdx(body: string): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of rangesOf(findParts(body))) {
    parts.push(body.slice(position, start), body.slice(start, end).replace(/[^\n]/g, ' '));
    position = end;
  }
  return parts.join('') + body.slice(position);
}

function rangesOf(found: readonly MdxPart[]): { start: number; end: number }[] {
  return found.flatMap((part) => {
    if (part.kind !== 'element' || part.inner === null) return [part];
    const { start, end, inner, parts } = part;
    return [{ start, end: inner.start }, ...rangesOf(parts), { start: inner.end, end }];
  });
}
