/**
 * Removes the comments of every tool. Authors move between tools and take their texts along, so a comment may be in a
 * syntax that the tool of the folder does not read.
 */
import { withoutCode } from '../../body/code.ts';
import type { Edit, Pass } from '../../body/model.ts';

/** What a comment begins with: Liquid, Go templates, Nunjucks, MDX and kramdown. */
const openings = /(?<!\\)(?:\{%-?\s*comment\s*-?%\}|\{\{[<%]?-?\s*\/\*|\{#-?(?=\s)|\{\/\*|\{::comment\})/g;

/** What ends a comment, by the first characters of its beginning. */
const closings: readonly { opening: string; closing: RegExp }[] = [
  { opening: '{%', closing: /\{%-?\s*endcomment\s*-?%\}/g },
  { opening: '{{', closing: /\*\/\s*-?[>%]?\}\}/g },
  { opening: '{#', closing: /#\}/g },
  { opening: '{/', closing: /\*\/\s*\}/g },
  { opening: '{:', closing: /\{:\/(?:comment)?\}/g },
];

/** Removes every comment outside of code that has an end, and says so. Other passes have removed those of the tool. */
export const removeComments: Pass = (body, { note }) => {
  if (!/\{(?:[%{#/]|::)/.test(body)) return [];
  const text = withoutCode(body);
  const endless = new Set<string>();
  const edits: Edit[] = [];
  openings.lastIndex = 0;
  for (let match = openings.exec(text); match !== null; match = openings.exec(text)) {
    const opening = match[0].slice(0, 2);
    // A sign of code within a comment does not hide its end.
    const end = endless.has(opening) ? null : endOf(body, opening, openings.lastIndex);
    if (end === null) {
      endless.add(opening);
      continue;
    }
    const message = `the comment ${body.slice(match.index, end).replace(/\s+/g, ' ').slice(0, 40)} is removed`;
    note({ kind: 'changed', about: 'comments of other tools', message }, match.index);
    edits.push(removal(body, match.index, end));
    openings.lastIndex = end;
  }
  return edits;
};

function endOf(body: string, opening: string, from: number): number | null {
  const closing = closings.find((each) => each.opening === opening)?.closing;
  if (closing === undefined) return null;
  closing.lastIndex = from;
  return closing.test(body) ? closing.lastIndex : null;
}

/** Removes the line too, if nothing else is on it, so that it does not end the paragraph around it. */
function removal(body: string, start: number, end: number): Edit {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = body.indexOf('\n', end) === -1 ? body.length : body.indexOf('\n', end);
  const isAlone = body.slice(lineStart, start).trim() === '' && body.slice(end, lineEnd).trim() === '';
  return isAlone ? { start: lineStart, end: Math.min(lineEnd + 1, body.length), text: '' } : { start, end, text: '' };
}
