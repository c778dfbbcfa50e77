/** Turns signs of wikis within a line into markdown and HTML: `==highlights==`, `^[footnotes]` and the ids of blocks. */
import type { Edit, Pass, PassContext } from '../../body/model.ts';
import { linkedBlocks } from './linkedBlocks.ts';
import { maskedProse, maskedText } from './maskedText.ts';

const longestHighlight = 1_000;

/** `==text==` becomes `<mark>text</mark>`. Signs beside a letter or another `=` are code that is not marked as such. */
export const convertHighlights: Pass = (body) => {
  if (!body.includes('==')) return [];
  const text = maskedProse(body);
  return [...text.matchAll(/(?<![=\w!<>])==(?![\s=])((?:[^=\n]|\n(?![ \t>]*\n)|=(?!=))+?)(?<!\s)==(?![=\w])/g)].flatMap(
    (match): Edit[] => {
      const end = match.index + match[0].length;
      if (match[0].length > longestHighlight) return [];
      return [
        { start: match.index, end: match.index + 2, text: '<mark>' },
        { start: end - 2, end, text: '</mark>' },
      ];
    },
  );
};

/** `^[text]` becomes a footnote with a label, and its text moves to the end. */
export const convertInlineFootnotes: Pass = (body) => {
  if (!body.includes('^[')) return [];
  const text = maskedText(body);
  const notes: string[] = [];
  const edits: Edit[] = [];
  for (let start = text.indexOf('^['); start !== -1; start = text.indexOf('^[', start + 1)) {
    const end = closingBracket(text, start + 1);
    if (end === null || text[start - 1] === '\\' || start < (edits.at(-1)?.end ?? 0)) continue;
    notes.push(
      `[^inline-${notes.length + 1}]: ${body
        .slice(start + 2, end)
        .replace(/\s+/g, ' ')
        .trim()}`,
    );
    edits.push({ start, end: end + 1, text: `[^inline-${notes.length}]` });
  }
  if (notes.length === 0) return [];
  return [
    ...edits,
    { start: body.length, end: body.length, text: `${body.endsWith('\n') ? '' : '\n'}\n${notes.join('\n\n')}\n` },
  ];
};

/** Returns the bracket that closes the one at `start`, in the same paragraph. */
function closingBracket(text: string, start: number): number | null {
  let depth = 0;
  for (let index = start; index < text.length && index < start + longestHighlight * 2; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '[') depth += 1;
    else if (text[index] === ']' && --depth === 0) return index;
    else if (text[index] === '\n' && /^[ \t>]*\n/.test(text.slice(index + 1, index + 20))) return null;
  }
  return null;
}

/** Ids of blocks, ` ^id` at the end of a line, are removed. One that a link leads to becomes an anchor. */
export const convertBlockIds: Pass = (body, { post, site }) => {
  if (!body.includes('^')) return [];
  const linked = linkedBlocks(site).get(post.file);
  return [...maskedText(body).matchAll(/(?:^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/gm)].map((match) => {
    const [whole, id = ''] = match;
    const isLinked = linked?.has(id.toLowerCase()) === true;
    return { start: match.index, end: match.index + whole.length, text: isLinked ? ` <a id="${id}"></a>` : '' };
  });
};

/** The same for a folder that may not be a wiki: only ids that a link leads to are known to be ids. */
export const convertLinkedBlockIds: Pass = (body, context: PassContext) =>
  linkedBlocks(context.site).has(context.post.file) ? convertBlockIds(body, context) : [];
