/** Finds the body of a file whose front matter cannot be read, so that problems in both are reported in one run. */
import type { CheckedBody } from '../../types/content.ts';

/** `isDraft` is true if a line of the front matter says so. */
type BrokenFile = Pick<CheckedBody, 'body' | 'bodyLine'> & { isDraft: boolean };

/** Returns null for a file that does not begin with a fence, because it is unclear where its body begins. */
export function bodyBelowBrokenMatter(text: string): BrokenFile | null {
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  const fence = /^\s*(---|\+\+\+)/.exec(lines[opening] ?? '')?.[1];
  if (fence === undefined) return null;
  const closing = lines.findIndex((line, index) => index > opening && line.trimEnd() === fence);
  const bodyLine = closing === -1 ? firstLineOfBody(lines, opening + 1) : closing + 1;
  const matter = lines.slice(opening + 1, bodyLine).join('\n');
  return {
    body: lines.slice(bodyLine).join('\n'),
    bodyLine,
    isDraft: /^\s*["']?draft["']?\s*[:=]\s*["']?true/im.test(matter),
  };
}

/** Without a closing fence, everything up to the first line that is no key, list item or comment is front matter. */
export function firstLineOfBody(lines: string[], start: number): number {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const isMatter = /^(?:$|[ \t]|-[ \t]|#|["']?[\w-]+["']?[ \t]*[:=])/.test(line);
    const isHeading = line.startsWith('#') && lines[index - 1] === '';
    if (!isMatter || isHeading) return index;
  }
  return lines.length;
}
