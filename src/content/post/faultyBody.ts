/** The body of a file whose front matter cannot be read, so that what is wrong in both is found in one run. */

/** Null where it is not known where the front matter ends. `isDraft` is what a line of it says. */
import type { CheckedBody } from '../../types/content.ts';
export function bodyBelowFault(text: string): (Pick<CheckedBody, 'body' | 'bodyLine'> & { isDraft: boolean }) | null {
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  const fence = /^\s*(---|\+\+\+)/.exec(lines[opening] ?? '')?.[1];
  if (fence === undefined) return null;
  const closing = lines.findIndex((line, index) => index > opening && line.trimEnd() === fence);
  const bodyLine = closing === -1 ? firstLineOfText(lines, opening + 1) : closing + 1;
  const matter = lines.slice(opening + 1, bodyLine).join('\n');
  return {
    body: lines.slice(bodyLine).join('\n'),
    bodyLine,
    isDraft: /^\s*["']?draft["']?\s*[:=]\s*["']?true/im.test(matter),
  };
}

/** Without a closing fence, the front matter goes on while lines are keys, lists and their comments. */
function firstLineOfText(lines: string[], start: number): number {
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const isMatter = /^(?:$|[ \t]|-[ \t]|#|["']?[\w-]+["']?[ \t]*[:=])/.test(line);
    const isHeading = line.startsWith('#') && lines[index - 1] === '';
    if (!isMatter || isHeading) return index;
  }
  return lines.length;
}
