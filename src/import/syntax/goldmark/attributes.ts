/** Removes what Hugo and Zola add to blocks of markdown: attributes, and the end of a summary. */
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';
import { headingWithId } from '../headingIds/headingId.ts';

/** Attributes in braces, of which one begins with a sign or is a pair: `{#rain .wet data-x="1"}`. */
const braces = String.raw`\{[ \t]*((?:[.#][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))(?:[ \t,]+(?:[.#][\w:.-]+|[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)))*)[ \t]*\}`;

const headingPattern = new RegExp(String.raw`^([ >]{0,6}#{1,6}[ \t])([^\n]*?)[ \t]*${braces}[ \t]*#*[ \t]*$`, 'gm');

/** A line of attributes belongs to the block above it. */
const linePattern = new RegExp(String.raw`^([^\n]*\S[^\n]*\n)[ \t>]*${braces}[ \t]*(?:\n|$)`, 'gm');

/**
 * Removes attributes, apart from the ids of headings: https://gohugo.io/content-management/markdown-attributes/ and
 * https://www.getzola.org/documentation/content/linking/#heading-id-and-anchor-insertion
 */
export function blockAttributes(body: string): Edit[] {
  if (!/\{[ \t]*[.#\w]/.test(body)) return [];
  const text = withoutCode(body);
  const headings = [...text.matchAll(headingPattern)].map((match): Edit => {
    const [whole, sign = '', , attributes = ''] = match;
    const start = match.index + sign.length;
    // Code in the heading is blank in the text that is searched.
    const title = body.slice(start, match.index + whole.lastIndexOf('{')).trimEnd();
    const [, id] = /(?:^|[\s,])#([\w:.-]+)/.exec(attributes) ?? /(?:^|[\s,])id="?([\w:.-]+)/.exec(attributes) ?? [];
    return { start, end: match.index + whole.length, text: id === undefined ? title : headingWithId(title, id) };
  });
  const lines = [...text.matchAll(linePattern)].map(({ index, 0: whole, 1: above = '' }): Edit => {
    return { start: index + above.length, end: index + whole.length, text: '' };
  });
  return [...headings, ...lines];
}

/** Removes `<!--more-->`, which ends a summary: https://gohugo.io/content-management/summaries/ */
export function summaryEnds(body: string): Edit[] {
  if (!body.includes('more')) return [];
  return [...withoutCode(body).matchAll(/^[ \t]*<!--\s*more\s*-->[ \t]*\n?\n?/gm)].map(({ index, 0: { length } }) => {
    return { start: index, end: index + length, text: '' };
  });
}
