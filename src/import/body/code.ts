/** Finds code in markdown, in which nothing is a link or a shortcode. */

/** A part of a text: from `start` to before `end`. */
type Range = { start: number; end: number };

/**
 * Returns the ranges of fenced code, indented code and code spans, in order. This follows CommonMark's lines without
 * parsing containers: a fence may stand in a list or a quote, and indented code only after an empty line at the top.
 */
function codeRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let fence: { start: number; marker: string } | null = null;
  let [isAfterBlank, isInList, isIndented] = [true, false, false];
  let [paragraph, offset] = [0, 0];
  const endParagraph = (end: number) => {
    if (end > paragraph) ranges.push(...spansIn(text, paragraph, end));
  };
  for (const line of text.split('\n')) {
    const end = offset + line.length;
    const [, marker = null] = /^(?:[ \t>]|[-*+] |\d+[.)] )*(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (fence !== null) {
      if (isClosing(line, fence.marker)) {
        ranges.push({ start: fence.start, end });
        [fence, paragraph, isAfterBlank] = [null, end, true];
      }
    } else if (marker !== null) {
      endParagraph(offset);
      fence = { start: offset, marker };
    } else if (line.trim() === '') {
      if (!isIndented) endParagraph(offset);
      [paragraph, isAfterBlank] = [end, true];
    } else {
      if (/^ {0,3}(?:[-*+]|\d+[.)])\s/.test(line)) isInList = true;
      else if (/^\S/.test(line)) isInList = false;
      isIndented = /^(?: {4}|\t)/.test(line) && (isAfterBlank || isIndented) && !isInList;
      if (isIndented) {
        ranges.push({ start: offset, end });
        paragraph = end;
      }
      isAfterBlank = false;
    }
    offset = end + 1;
  }
  if (fence !== null) ranges.push({ start: fence.start, end: text.length });
  else endParagraph(text.length);
  return ranges.sort((a, b) => a.start - b.start);
}

/** Returns a text of the same length in which the characters of the ranges are spaces; line ends stay. */
function withoutRanges(text: string, ranges: Range[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of ranges) {
    if (start < position) continue;
    parts.push(text.slice(position, start), text.slice(start, end).replace(/[^\n]/g, ' '));
    position = end;
  }
  return parts.join('') + text.slice(position);
}

/** Returns a text of the same length without its code. */
export function withoutCode(text: string): string {
  return withoutRanges(text, codeRanges(text));
}

function isClosing(line: string, marker: string): boolean {
  const [, run = ''] = /^[ \t>]*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return run.length >= marker.length && run[0] === marker[0];
}

/** Returns the code spans of a paragraph: a run of backticks up to the next run of the same length. */
function spansIn(text: string, from: number, to: number): Range[] {
  const paragraph = text.slice(from, to);
  if (!paragraph.includes('`')) return [];
  const runs = [...paragraph.matchAll(/\\?`+/g)];
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const open = runs[index]?.[0] ?? '';
    if (open.startsWith('\\')) continue;
    let close = index + 1;
    while (close < runs.length && runs[close]?.[0].replace('\\', '') !== open) close += 1;
    const [first, last] = [runs[index], runs[close]];
    if (first === undefined || last === undefined) continue;
    spans.push({ start: from + first.index, end: from + last.index + last[0].length });
    index = close;
  }
  return spans;
}
