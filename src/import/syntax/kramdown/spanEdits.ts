/** Applies a list of attributes that stands within a line. */
import { headingWithId } from '../headingIds/headingId.ts';
import type { Line } from './blockAt.ts';
import type { ListEdits } from './blockEdits.ts';
import type { FoundList } from './readAttributes.ts';

/** Returns the edits. An id becomes an anchor behind the span, or that of the heading that the line is. */
export function spanEdits(
  { start, end, line, attributes }: FoundList,
  lines: readonly Line[],
  body: string,
): ListEdits {
  const { start: from = 0, end: to = 0, text = '' } = lines[line] ?? {};
  const isLast = body.slice(end, to).trim() === '';
  const before = body.slice(from, start);
  const removal = { start: isLast ? from + before.trimEnd().length : start, end, text: '' };
  const isDropped = attributes.keys.length > 0 || attributes.classes.some((name) => name !== 'no_toc');
  const { id } = attributes;
  if (id === null) return { edits: [removal], isDropped };
  const [sign] = /^[ >]{0,6}#{1,6}[ \t]+/.exec(text) ?? [];
  if (sign === undefined) return { edits: [{ ...removal, text: `<a id="${id}"></a>` }], isDropped };
  const title = before.slice(sign.length).trim();
  const anchored = headingWithId(title, id);
  const anchor = {
    start: from + sign.length,
    end: from + sign.length,
    text: anchored.slice(0, anchored.length - title.length),
  };
  return { edits: [anchor, removal], isDropped };
}
