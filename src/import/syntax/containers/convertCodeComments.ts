/**
 * Turns comments that mark lines of code into words of the fence: `// highlight-next-line` of Docusaurus
 * (https://docusaurus.io/docs/markdown-features/code-blocks#highlighting-with-comments), `// highlight-line` of Gatsby, and the
 * marks of VitePress that catpost does not have, such as `// [!code focus]`.
 */
import { startsOfLines } from '../../body/lines.ts';
import type { Edit, Pass } from '../../body/model.ts';

const sign = String.raw`(?:\/\/|#|--|;|%|\{?\/\*|<!--)[ \t]*`;
const lineComment = new RegExp(`[ \\t]*${sign}highlight-line[ \\t]*(?:\\*\\/\\}?|-->)?[ \\t]*$`);
const comment = new RegExp(`^[ \\t>]*${sign}highlight-(next-line|start|end)[ \\t]*(?:\\*\\/\\}?|-->)?[ \\t]*$`);

/** Converts the comments in every block of code. */
export const convertCodeComments: Pass = (body) => {
  if (!/highlight-(?:next-line|line|start)|\[!code (?:focus|error|warning|word)/.test(body)) return [];
  const lines = body.split('\n');
  const starts = startsOfLines(lines);
  const edits: Edit[] = [];
  let fence: { marker: string; line: number; marks: number[]; count: number; mode: 'next' | 'all' | null } | null =
    null;
  for (const [index, line] of lines.entries()) {
    const start = starts[index] ?? 0;
    const [, marker = ''] = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === null) {
      if (marker !== '') fence = { marker, line: index, marks: [], count: 0, mode: null };
      continue;
    }
    if (marker.startsWith(fence.marker) && line.trim().endsWith(marker)) {
      edits.push(...fenceEdits(lines[fence.line] ?? '', starts[fence.line] ?? 0, fence.marks));
      fence = null;
      continue;
    }
    const kind = comment.exec(line)?.[1];
    if (kind !== undefined) {
      fence.mode = kind === 'start' ? 'all' : kind === 'end' ? null : 'next';
      edits.push({ start, end: start + line.length + 1, text: '' });
      continue;
    }
    fence.count += 1;
    const own = line.includes('highlight-line') ? lineComment.exec(line) : null;
    if (own !== null) edits.push({ start: start + own.index, end: start + line.length, text: '' });
    if (fence.mode !== null || own !== null) fence.marks.push(fence.count);
    if (fence.mode === 'next') fence.mode = null;
    edits.push(...markEdits(line, start));
  }
  if (fence !== null) edits.push(...fenceEdits(lines[fence.line] ?? '', starts[fence.line] ?? 0, fence.marks));
  return edits;
};

/** Adds `{2,4}` to the line of a fence. Lines that it names already count without the comments, as in Docusaurus. */
function fenceEdits(line: string, start: number, marks: number[]): Edit[] {
  if (marks.length === 0) return [];
  const known = /\{([\d,\s-]+)\}/.exec(line);
  if (known === null)
    return [
      { start: start + line.trimEnd().length, end: start + line.trimEnd().length, text: ` {${marks.join(',')}}` },
    ];
  const end = start + known.index + known[0].length - 1;
  return [{ start: end, end, text: `,${marks.join(',')}` }];
}

/** A line in focus, or with an error, is a highlighted line. The mark of a word has no line to be for. */
function markEdits(line: string, start: number): Edit[] {
  const [whole, word = ''] = /\[!code (focus|error|warning|word)(?::[^\]]*)?\]/.exec(line) ?? [];
  if (whole === undefined) return [];
  const position = start + line.indexOf(whole);
  if (word !== 'word') return [{ start: position, end: position + whole.length, text: '[!code highlight]' }];
  const before = new RegExp(`[ \\t]*${sign}$`).exec(line.slice(0, line.indexOf(whole)))?.[0].length ?? 0;
  return [{ start: position - before, end: start + line.length, text: '' }];
}
