/** Makes HTML with markdown in it work in catpost: https://kramdown.gettalong.org/syntax.html#html-blocks. */
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';

const markdownAttribute =
  /<([a-z][a-z0-9]*)\b((?:"[^"]*"|'[^']*'|[^"'<>])*?)\s+markdown=["']?(?:1|block|span|0)["']?([^<>]*)>/gi;

/**
 * Returns the edits. The attribute `markdown` goes, and empty lines separate the tags from the markdown between them,
 * as CommonMark needs it (https://spec.commonmark.org/0.31.2/#html-blocks).
 */
export function htmlBlocks(body: string): Edit[] {
  if (!/\smarkdown=/.test(body)) return [];
  const text = withoutCode(body);
  return [...text.matchAll(markdownAttribute)].flatMap((match) => {
    const [whole, name = '', before = '', after = ''] = match;
    const end = match.index + whole.length;
    const tag = `<${name}${before}${after}>`;
    // A summary is HTML, and what it folds is markdown.
    const inner = end + (summaryPattern.exec(text.slice(end, end + 999))?.[0].length ?? 0);
    const hasSummary = inner > end;
    const isBlock = /(?:^|\n)[ \t]*$/.test(text.slice(0, match.index).slice(-80)) && isLineEnd(text, inner);
    if (!isBlock) return [{ start: match.index, end, text: tag }];
    const close = closingTag(text, name, end);
    const gap = close !== null && !/\n[ \t]*\n[ \t]*$/.test(text.slice(0, close).slice(-80));
    return [
      { start: match.index, end, text: hasSummary || isBlankAfter(text, end) ? tag : `${tag}\n` },
      ...(hasSummary && !isBlankAfter(text, inner) ? [{ start: inner, end: inner, text: '\n' }] : []),
      ...(gap ? [{ start: close, end: close, text: '\n' }] : []),
    ];
  });
}

const summaryPattern = /^\s*<summary\b[^>]*>(?:(?!<\/summary>)[\s\S])*<\/summary>(?=[ \t]*\n)/;

function isLineEnd(text: string, offset: number): boolean {
  return /^[ \t]*\n/.test(text.slice(offset, offset + 80));
}

function isBlankAfter(text: string, offset: number): boolean {
  return /^[ \t]*\n[ \t]*\n/.test(text.slice(offset, offset + 80));
}

/** Returns where the line of the end tag begins that belongs to a start tag; null if it is not on a line of its own. */
function closingTag(text: string, name: string, from: number): number | null {
  let depth = 1;
  for (const match of text.slice(from).matchAll(new RegExp(`<(/?)${name}\\b`, 'gi'))) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth > 0) continue;
    const start = from + match.index;
    const line = text.lastIndexOf('\n', start - 1) + 1;
    return text.slice(line, start).trim() === '' ? line : null;
  }
  return null;
}
