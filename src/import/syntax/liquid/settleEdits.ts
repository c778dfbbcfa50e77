/** Brings the edits of a rendered text into agreement with what stands beside them. */
import type { Edit } from '../../body/model.ts';

/**
 * Returns the edits with the white space that `{%-` and `-%}` remove. A tag that stands for a link to a file replaces the
 * origin and the base in front of it too, as in `{{ site.url }}{% post_url 2020-01-31-hello %}`.
 */
export function settleEdits(edits: readonly Edit[], body: string): Edit[] {
  const settled: Edit[] = [];
  for (const { start, end, text } of edits) {
    const isLink = text.startsWith('@/');
    let first = isLink ? addressStart(body, start, settled) : start;
    let last = end;
    const from = settled.at(-1)?.end ?? 0;
    if (/^\{[{%]-/.test(body.slice(start, start + 3))) while (first > from && isSpace(body[first - 1])) first -= 1;
    if (/^-[}%]\}$/.test(body.slice(end - 3, end))) while (last < body.length && isSpace(body[last])) last += 1;
    settled.push({ start: Math.max(first, from), end: Math.max(last, from), text });
  }
  return settled;
}

/** Returns where the address begins that ends at `start`, and removes the edits within it. */
function addressStart(body: string, start: number, settled: Edit[]): number {
  let first = start;
  for (;;) {
    const previous = settled.at(-1);
    const written = body.slice(previous?.end ?? 0, first);
    first -= /(?:https?:\/\/[^\s()<>"'[\]]*|\/)$/.exec(written)?.[0].length ?? 0;
    if (previous?.end !== first || !isAddress(previous.text)) return first;
    first = previous.start;
    settled.pop();
  }
}

function isAddress(text: string): boolean {
  return text === '' || text === '/' || /^https?:\S*$/.test(text);
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
