/** Removes comments that no page shows from the published markdown. */
import { nodeRanges } from './textRanges.ts';

/**
 * Empties every `<!-- comment -->` and `[//]: # (comment)`. No page shows them, but the published markdown would. Lines
 * keep their numbers.
 */
export function withoutUnseenComments(body: string): string {
  if (!/<!--|^[ \t>]*\[[^\]\n]+\]:[ \t]*(?:<>|#)/m.test(body)) return body;
  let shown = '';
  let end = 0;
  for (const range of nodeRanges(body, (type) => type === 'html' || type === 'definition')) {
    const source = body.slice(range.start, range.end);
    // This defines a link to nowhere, so only its title can be of use.
    const withoutTitle = source.replace(/^(\[[^\]]+\]:\s*(?:<>|#))\s[\s\S]*$/, '$1');
    shown += body.slice(end, range.start) + withoutTitle.replace(/<!--[\s\S]*?(?:-->|$)/g, emptyComment);
    end = range.end;
  }
  return shown + body.slice(end);
}

function emptyComment(comment: string): string {
  return `<!-- -->${comment.replace(/[^\n]/g, '')}`;
}
