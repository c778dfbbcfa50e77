/** Splits code into lines and marks them, as the fence, a comment in the line, or the sign of a diff says. */
import { type Fence, includesLine } from './fenceMeta.ts';

/** A line of code, without its line end and its mark. */
export type CodeLine = { text: string; mark: 'none' | 'highlighted' | 'inserted' | 'deleted' };

/**
 * Returns the lines of `code`. A mark comes from the fence, from a comment at the end of the line, or, in a diff, from
 * the sign at its start. Comments have the syntax of Shiki's transformers, `// [!code ++]`, `--` or `highlight`
 * (https://shiki.style/packages/transformers), and are removed.
 */
export function markedLines(code: string, fence: Fence, isDiff: boolean): CodeLine[] {
  return code.split('\n').map((written, index) => {
    const comment = written.includes('[!code') ? markComment.exec(written) : null;
    const text = comment ? written.slice(0, comment.index) : written;
    return { text, mark: markOf(index + 1, fence, comment?.[1] ?? (isDiff ? signOf(written) : '')) };
  });
}

/** Matches such a comment in the syntax of the common languages. */
const markComment = /\s*(?:\/\/|#|--|;|%|\{?\/\*|<!--)\s*\[!code (\+\+|--|highlight|hl)\]\s*(?:\*\/\}?|-->)?\s*$/;

/** Returns `++` or `--` for a changed line. Lines that begin with `+++` or `---` name the files of a diff. */
function signOf(line: string): string {
  return /^(?:\+(?!\+\+ )|-(?!-- ))/.test(line) ? line.slice(0, 1).repeat(2) : '';
}

function markOf(line: number, fence: Fence, sign: string): CodeLine['mark'] {
  if (sign === '++' || includesLine(fence.inserted, line)) return 'inserted';
  if (sign === '--' || includesLine(fence.deleted, line)) return 'deleted';
  return sign !== '' || includesLine(fence.highlighted, line) ? 'highlighted' : 'none';
}
