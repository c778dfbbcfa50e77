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

/** Returns a text of the same length without its code. Most passes leave a text as it is, so the last one is kept. */
export function withoutCode(text: string): string {
  if (text !== last.text) last = { text, blanked: withoutRanges(text, codeRanges(text)) };
  return last.blanked;
}

let last = { text: '', blanked: '' };

function isClosing(line: string, marker: string): boolean {
  const [, run = ''] = /^[ \t>]*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return run.length >= marker.length && run[0] === marker[0];
}

/** Returns the code spans of a paragraph: a run of backticks up to the next run of the same length. */
function spansIn(text: string, from: number, to: number): Range[] {
  const paragraph = text.slice(from, to);
  if (!paragraph.includes('`')) return [];
  const runs = [...paragraph.matchAll(/\\?`+/g)].map(({ 0: run, index }) => ({
    isEscaped: run.startsWith('\\'),
    length: run.replace('\\', '').length,
    start: from + index,
    end: from + index + run.length,
  }));
  const nextOfLength = new Map<number, number>();
  const closes = runs.map(() => -1);
  for (const [index, { length }] of [...runs.entries()].toReversed()) {
    closes[index] = nextOfLength.get(length) ?? -1;
    nextOfLength.set(length, index);
  }
  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const [open, close] = [runs[index], runs[closes[index] ?? -1]];
    if (open === undefined || open.isEscaped || close === undefined) continue;
    spans.push({ start: open.start, end: close.end });
    index = closes[index] ?? index;
  }
  return spans;
}
