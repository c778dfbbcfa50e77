/** Lets markdown within an element be read as markdown, where its author asked for that. */
import type { Edit } from '../../body/model.ts';
import { continuationOf } from '../../markup/indentation.ts';
import { cleanTag } from './attributes.ts';
import type { ReadTags } from './readTags.ts';

/**
 * Puts empty lines inside elements with the attribute `markdown`, as in `<div markdown="1">`
 * (https://kramdown.gettalong.org/syntax.html#html-blocks), because in CommonMark markdown begins after an empty line. In a
 * list or a quote, the lines keep their indentation and marks.
 */
export function markdownWithin(body: string, { tokens, places }: ReadTags): Edit[] {
  if (!/\smarkdown\b/.test(body)) return [];
  return tokens.flatMap(({ token, tag, isInText, start, end }) => {
    if (token.kind !== 'start' || tag?.kind !== 'start' || isInText || tag.partner === null) return [];
    if (!token.attributes.some(({ name, value }) => name === 'markdown' && value !== '0' && value !== 'span'))
      return [];
    const { tag: text } = cleanTag(token.source, token.name, ['markdown']);
    const [marks = ''] = /^(?:[ \t>]|[-*+] |\d+[.)] )*/.exec(lineBefore(body, start)) ?? [];
    const prefix = continuationOf(marks);
    const close = places.get(tag.partner.token);
    const opened = { start, end, text: text + gapAfter(body, end, prefix) };
    return close === undefined ? [opened] : [opened, gapBefore(body, close.start, prefix)];
  });
}

function lineBefore(body: string, offset: number): string {
  return body.slice(body.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** Returns what has to stand after a start tag, so that an empty line follows it. */
function gapAfter(body: string, end: number, prefix: string): string {
  const following = body.slice(end, end + longestGap);
  if (!/^[ \t]*\n/.test(following)) return `\n${prefix.trimEnd()}\n${prefix}`;
  return /^[ \t]*\n[ \t>]*\n/.test(following) ? '' : `\n${prefix.trimEnd()}`;
}

/** Returns the edit that puts an empty line before an end tag. */
function gapBefore(body: string, start: number, prefix: string): Edit {
  const own = lineBefore(body, start);
  if (!/^[ \t>]*$/.test(own)) return { start, end: start, text: `\n${prefix.trimEnd()}\n${prefix}` };
  const lineStart = start - own.length;
  const isAfterBlank = /\n[ \t>]*\n$/.test(body.slice(Math.max(0, lineStart - longestGap), lineStart));
  return { start: lineStart, end: lineStart, text: isAfterBlank ? '' : `${prefix.trimEnd()}\n` };
}

/** How far empty lines are searched. */
const longestGap = 200;
