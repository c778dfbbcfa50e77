/** The text of a block of code -> its lines, each with what its fence, a note in it or its sign says of it. */
import { type Fence, holdsLine } from './fenceMeta.ts';

export type CodeLine = { text: string; mark: 'none' | 'highlighted' | 'inserted' | 'deleted' };

/**
 * The lines of `code`. Marks are those of the fence, those of a comment at the end of a line (`// [!code ++]`, `--` or
 * `highlight`, as Shiki's transformers write it, https://shiki.style/packages/transformers), which is taken off, and
 * in a diff the signs at the start of its lines.
 */
export function markedLines(code: string, fence: Fence, isDiff: boolean): CodeLine[] {
  return code.split('\n').map((written, index) => {
    const note = written.includes('[!code') ? notation.exec(written) : null;
    const text = note ? written.slice(0, note.index) : written;
    return { text, mark: markOf(index + 1, fence, note?.[1] ?? (isDiff ? signOf(written) : '')) };
  });
}

/** A comment of the common languages that holds nothing else. */
const notation = /\s*(?:\/\/|#|--|;|%|\{?\/\*|<!--)\s*\[!code (\+\+|--|highlight|hl)\]\s*(?:\*\/\}?|-->)?\s*$/;

/** Lines of `+++` and `---` name the files of a diff. */
function signOf(line: string): string {
  return /^(?:\+(?!\+\+ )|-(?!-- ))/.test(line) ? line.slice(0, 1).repeat(2) : '';
}

function markOf(line: number, fence: Fence, note: string): CodeLine['mark'] {
  if (note === '++' || holdsLine(fence.inserted, line)) return 'inserted';
  if (note === '--' || holdsLine(fence.deleted, line)) return 'deleted';
  return note !== '' || holdsLine(fence.highlighted, line) ? 'highlighted' : 'none';
}
