/** Turns what an author has hidden with an attribute into a comment, because catpost shows the text of every element. */
import type { Edit } from '../../body/model.ts';
import { attributeMap } from './embedded.ts';
import type { PlacedToken, ReadTags } from './readTags.ts';

/** Returns the parts of the body that are hidden, in order, and not within each other. */
export function hiddenParts({ tokens, places }: ReadTags): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  for (const placed of tokens) {
    const { tag } = placed;
    if (tag?.kind !== 'start' || tag.partner === null || !isHidden(placed)) continue;
    const end = places.get(tag.partner.token)?.end;
    if (end !== undefined && placed.start >= (parts.at(-1)?.end ?? 0)) parts.push({ start: placed.start, end });
  }
  return parts;
}

/** Returns the edit that makes a comment of a part. */
export function commentOf(body: string, { start, end }: { start: number; end: number }): Edit {
  return { start, end, text: `<!-- ${body.slice(start, end).replace(/<!--|--!?>/g, '')} -->` };
}

function isHidden({ tag }: PlacedToken): boolean {
  if (tag?.kind !== 'start') return false;
  const attributes = attributeMap(tag.token.attributes);
  return (
    attributes.has('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '')
  );
}
