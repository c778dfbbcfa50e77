/** Turns the ids at the end of headings into what catpost has: `## Rain {#wet}`. */
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';
import { headingWithId } from './headingId.ts';

/** A heading with `#` or one that is underlined; the id may be in braces or in a comment of MDX. */
const headingPattern =
  /^((?:[ >]{0,6}#{1,6}[ \t]+)|[ >]{0,6}(?=[^\n]*\n[ >]{0,6}(?:=+|-+)[ \t]*$))[^\n]*?[ \t]*\{(?:\/\*[ \t]*)?#([\w:.-]+)(?:[ \t]*\*\/)?\}[ \t]*#*[ \t]*$/gm;

/** Returns the edits. Kramdown, Hugo, Docusaurus and VitePress write ids in this way. */
export function headingIds(body: string): Edit[] {
  if (!/\{(?:\/\*\s*)?#/.test(body)) return [];
  return [...withoutCode(body).matchAll(headingPattern)].map((match) => {
    const [whole, sign = '', id = ''] = match;
    const start = match.index + sign.length;
    // Code in the heading is blank in the text that is searched.
    const text = body.slice(start, match.index + whole.lastIndexOf('{')).trimEnd();
    return { start, end: match.index + whole.length, text: headingWithId(text, id) };
  });
}
