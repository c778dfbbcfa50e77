/** Turns a file of HTML into markdown. */
import type { Pass } from '../body/model.ts';
import { htmlToMarkdown } from '../html/htmlToMarkdown.ts';

/** The pass for files whose name ends in `.html`. Their templates have to be rendered before. */
export const htmlFile: Pass = (body, { post, note }) => {
  if (!/\.html?$/i.test(post.file) || body.trim() === '') return [];
  const text = htmlToMarkdown(body, (reported, offset) => note({ kind: 'changed', ...reported }, offset));
  return [{ start: 0, end: body.length, text }];
};
