/** Lets markdown within an element be read as markdown, where its author asked for that. */
import type { Edit } from '../../body/model.ts';
import { cleanTag } from './attributes.ts';
import type { ReadTags } from './readTags.ts';

/**
 * Puts empty lines inside elements with the attribute `markdown`, as in `<div markdown="1">`
 * (https://kramdown.gettalong.org/syntax.html#html-blocks), because in CommonMark markdown begins after an empty line.
 */
export function markdownWithin(body: string, { tokens, places }: ReadTags): Edit[] {
  if (!/\smarkdown\b/.test(body)) return [];
  return tokens.flatMap(({ token, tag, isInText, start, end }) => {
    if (token.kind !== 'start' || tag?.kind !== 'start' || isInText || tag.partner === null) return [];
    if (!token.attributes.some(({ name, value }) => name === 'markdown' && value !== '0' && value !== 'span'))
      return [];
    const close = places.get(tag.partner.token);
    const { tag: text } = cleanTag(token.source, token.name, ['markdown']);
    const opened = { start, end, text: text + gapAfter(body, end) };
    return close === undefined
      ? [opened]
      : [opened, { start: close.start, end: close.start, text: gapBefore(body, close.start) }];
  });
}

function gapAfter(body: string, end: number): string {
  const [, lines = ''] = /^([ \t]*\n(?:[ \t]*\n)?)/.exec(body.slice(end, end + 200)) ?? [];
  return '\n'.repeat(2 - Math.min(2, lines.split('\n').length - 1));
}

function gapBefore(body: string, start: number): string {
  const [lines = ''] = /(?:\n[ \t]*)*$/.exec(body.slice(Math.max(0, start - 200), start)) ?? [];
  return '\n'.repeat(2 - Math.min(2, lines.split('\n').length - 1));
}
