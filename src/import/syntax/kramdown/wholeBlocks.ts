/** Keeps blocks of HTML whole: https://kramdown.gettalong.org/syntax.html#html-blocks. */
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';

/** A block whose end tag has not come yet, with the edits in it. */
type OpenBlock = { name: string; depth: number; isInPre: boolean; hasMarkdown: boolean; edits: Edit[] };

const blockStart = /^ {0,3}<(article|aside|center|div|dl|figure|footer|form|header|nav|ol|section|table|ul)\b/i;

const indentedTag = /^(?: {4}|\t)\s*<[a-z/]/i;

/**
 * Returns the edits. In kramdown a block of HTML goes on to its end tag. In markdown an empty line ends it, and indented
 * tags behind that are code (https://spec.commonmark.org/0.31.2/#html-blocks), so the empty lines before them go. A
 * block with markdown in it, or without an end, stays as it is.
 */
export function wholeBlocks(body: string): Edit[] {
  if (!/\n[ \t]*\n(?: {4}|\t)[ \t]*<[a-z/]/i.test(body)) return [];
  const shown = withoutCode(body);
  const edits: Edit[] = [];
  let block: OpenBlock | null = null;
  let gap: number | null = null;
  let start = 0;
  for (const line of body.split('\n')) {
    const end = start + line.length + 1;
    block ??= openedBy(shown.slice(start, end));
    if (block !== null && line.trim() === '') gap ??= start;
    else if (block !== null) {
      if (gap !== null && !block.isInPre && indentedTag.test(line))
        block.edits.push({ start: gap, end: start, text: '' });
      gap = null;
      block = continued(block, line);
      if (block.depth <= 0) {
        if (!block.hasMarkdown) edits.push(...block.edits);
        block = null;
      }
    }
    start = end;
  }
  return edits;
}

function openedBy(line: string): OpenBlock | null {
  const name = blockStart.exec(line)?.[1];
  return name === undefined ? null : { name, depth: 0, isInPre: false, hasMarkdown: false, edits: [] };
}

/** Returns a block after one more of its lines. */
function continued(block: OpenBlock, line: string): OpenBlock {
  const tags = line.toLowerCase().match(/<\/?[a-z][a-z0-9]*/g) ?? [];
  const name = block.name.toLowerCase();
  const count = (tag: string) => tags.filter((each) => each === tag).length;
  const lastPre = tags.findLast((tag) => tag === '<pre' || tag === '</pre');
  return {
    ...block,
    depth: block.depth + count(`<${name}`) - count(`</${name}`),
    isInPre: lastPre === undefined ? block.isInPre : lastPre === '<pre',
    hasMarkdown: block.hasMarkdown || /\smarkdown=/.test(line),
  };
}
