/** Keeps indented text from becoming code. */
import type { Edit, Pass } from '../../body/model.ts';

/**
 * Removes the indentation of lines that markdown would take for code, because MDX has no code without a fence
 * (https://mdxjs.com/docs/what-is-mdx/#markdown). In a list, indentation has another meaning and stays.
 */
export const indentedText: Pass = (body) => {
  const edits: Edit[] = [];
  let fence: string | null = null;
  let [isAfterBlank, isInList, offset] = [true, false, 0];
  for (const line of body.split('\n')) {
    const [, marks = null] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})/.exec(line) ?? [];
    const [indentation = ''] = /^[ \t]*/.exec(line) ?? [];
    const isBlank = indentation.length === line.length;
    if (fence !== null) {
      if (marks?.startsWith(fence)) fence = null;
    } else if (!isBlank) {
      if (/^ {0,3}(?:[-*+]|\d+[.)])\s|^\[\^[^\]]+\]:/.test(line)) isInList = true;
      else if (indentation === '') isInList = false;
      const isCode = isAfterBlank && !isInList && /^(?: {4}| {0,3}\t)/.test(line);
      if (isCode) edits.push({ start: offset, end: offset + indentation.length, text: '' });
      fence = marks;
    }
    isAfterBlank = isBlank;
    offset += line.length + 1;
  }
  return edits;
};
