/**
 * Keeps comments of Obsidian hidden that catpost would ask about: those that begin within a paragraph and end in another
 * one, and those without an end. They begin and end on lines of their own then.
 */
import { withoutComments } from '../../../content/post/comments.ts';
import { withoutCode } from '../../body/code.ts';
import type { Edit, Pass } from '../../body/model.ts';

/** Converts nothing in a text whose comments are clear. */
export const closeComments: Pass = (body, { note }) => {
  if (!body.includes('%%') || !withoutComments(body).problems.some(({ rule }) => rule === 'comment-open')) return [];
  const marks = [...withoutCode(body).matchAll(/(?<!\\)%%/g)].map(({ index }) => index);
  const edits: Edit[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const [start = 0, end] = [marks[index], marks[index + 1]];
    edits.push({ start, end: start + 2, text: alone(body, start) });
    if (end !== undefined) edits.push({ start: end, end: end + 2, text: alone(body, end) });
    else {
      edits.push({ start: body.length, end: body.length, text: '\n%%\n' });
      note(
        {
          kind: 'changed',
          about: 'comments without an end',
          message: 'a comment has no end, so it hides the rest of the text',
        },
        start,
      );
    }
  }
  return edits;
};

/** Returns the sign on a line of its own. */
function alone(body: string, offset: number): string {
  const before = body.slice(body.lastIndexOf('\n', offset - 1) + 1, offset);
  const after = body.slice(offset + 2, body.indexOf('\n', offset) === -1 ? undefined : body.indexOf('\n', offset));
  return `${before.trim() === '' ? '' : '\n\n'}%%${after.trim() === '' ? '' : '\n'}`;
}
