/** Pairs the tags of shortcodes. */
import type { Part, Tag } from './model.ts';

type OpenTag = Extract<Tag, { name: string }> & { kind: 'open' };

/**
 * Returns the parts of a text that are not within another, in order. A tag without its end is a shortcode without an inner
 * text, as in Hugo, where only the template decides. An end without its beginning stands for nothing.
 */
export function pairTags(tags: Tag[]): Part[] {
  const parts: Part[] = [];
  const open: { tag: OpenTag; index: number }[] = [];
  const counts = new Map<string, number>();
  const pop = () => {
    const last = open.pop();
    if (last !== undefined) counts.set(last.tag.name, (counts.get(last.tag.name) ?? 1) - 1);
    return last;
  };
  for (const tag of tags) {
    const { start, end } = tag;
    if (tag.kind === 'literal') parts.push(tag);
    else if (tag.kind === 'selfClosing') parts.push({ ...tag, kind: 'shortcode', inner: null });
    else if (tag.kind === 'open') {
      open.push({ tag: { ...tag, kind: 'open' }, index: parts.length });
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
      parts.push({ ...tag, kind: 'shortcode', inner: null });
    } else if (tag.name !== null && (counts.get(tag.name) ?? 0) === 0) {
      parts.push({ kind: 'literal', text: '', start, end });
    } else {
      let last = pop();
      while (last !== undefined && tag.name !== null && last.tag.name !== tag.name) last = pop();
      if (last === undefined) parts.push({ kind: 'literal', text: '', start, end });
      else {
        const { name, args } = last.tag;
        const inner = { start: last.tag.end, end: start };
        parts.splice(last.index, parts.length, { kind: 'shortcode', name, args, start: last.tag.start, end, inner });
      }
    }
  }
  return parts;
}
