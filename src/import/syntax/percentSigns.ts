/** Keeps text between two `%%` from becoming a comment, which it is only for Obsidian and catpost. */
import { withoutCode } from '../body/code.ts';
import type { Pass } from '../body/model.ts';

/** Escapes every `%%` outside of code and formulas, because most tools publish what is between two. */
export const percentSigns: Pass = (body) => {
  if (!body.includes('%%')) return [];
  return [...withoutCode(body).matchAll(/^[ \t>]*\$\$[\s\S]{0,9999}?\$\$[ \t]*$|(?<!\\)(?:\\\\)*%%/gm)].flatMap(
    ({ 0: found, index }) => {
      if (!found.endsWith('%%')) return [];
      const start = index + found.length - 2;
      return isInHtml(body, start) ? { start, end: start + 1, text: '&#37;' } : { start, end: start, text: '\\' };
    },
  );
};

/** How far before a place its paragraph is looked at. */
const farthest = 2_000;

/** Returns whether a place is within a tag or a block of HTML, where a backslash would be shown. */
function isInHtml(body: string, offset: number): boolean {
  const before = body.slice(Math.max(0, offset - farthest), offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isInTag = line.lastIndexOf('<') > line.lastIndexOf('>');
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  return isInTag || /^\s*<[a-z!/]/i.test(paragraph);
}
