/** Replaces a text of several lines so that each line that stays is still known to come from where it was. */
import type { Edit } from './model.ts';

/** How many lines a line is searched ahead. */
const farthestLine = 200;

/**
 * Returns edits that together replace a part of `body`, one for each of its lines. A line of `text` that the part has too,
 * whatever is before it, comes from there; any other line comes from where the line before does.
 */
export function lineEdits(body: string, { start, end, text }: Edit): Edit[] {
  const removed = body.slice(start, end).split('\n');
  if (removed.length === 1) return [{ start, end, text }];
  const added = removed.map((): string[] => []);
  const keys = removed.map(keyOf);
  let current = 0;
  for (const line of text.split('\n')) {
    const key = keyOf(line);
    const found = key === '' ? -1 : keys.slice(current, current + farthestLine).indexOf(key);
    // The first line has to come first, because something may stand before it.
    if (found !== -1) current += found;
    added[current]?.push(line);
  }
  const edits: Edit[] = [];
  let offset = start;
  let isFirst = true;
  removed.forEach((line, index) => {
    const lines = added[index] ?? [];
    const lineEnd = offset + line.length;
    if (lines.length > 0) {
      edits.push({ start: offset, end: lineEnd, text: lines.join('\n') });
      isFirst = false;
    } else edits.push({ start: isFirst ? offset : offset - 1, end: isFirst ? lineEnd + 1 : lineEnd, text: '' });
    offset = lineEnd + 1;
  });
  return edits.map((edit) => ({ ...edit, end: Math.min(edit.end, end) }));
}

function keyOf(line: string): string {
  return line.replace(/^[\s>]+/, '').trimEnd();
}
