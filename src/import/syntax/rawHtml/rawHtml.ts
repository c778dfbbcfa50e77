/**
 * Repairs the raw HTML of a body, for every tool: what catpost does not have is replaced, and what is not closed gets
 * its end tag, so that readers see the same words and a build has nothing to report.
 */
import type { Edit, PassContext } from '../../body/model.ts';
import { expandEntry } from '../../map/expandEntry.ts';
import { attributeMap } from './embedded.ts';
import { commentOf, hiddenParts } from './hidden.ts';
import { markdownWithin } from './markdownWithin.ts';
import type { PlacedToken, ReadTags } from './readTags.ts';
import { readTagsAndScripts } from './readTagsAndScripts.ts';
import { repairEnd, repairStart } from './repairTag.ts';
import { type Repair, repairVerbatim } from './repairVerbatim.ts';

/** A pass that runs after those of the tool. */
export function rawHtml(body: string, { note, components }: PassContext): Edit[] {
  if (!/<[a-z!?/]/i.test(body)) return [];
  const read = readTagsAndScripts(body);
  const hidden = hiddenParts(read);
  const removed: string[] = [];
  const opened = markdownWithin(body, read);
  const edits: Edit[] = [...hidden.map((part) => commentOf(body, part)), ...opened];
  const done = new Set(opened.filter(({ start, end }) => end > start).map(({ start }) => start));
  for (const { start } of hidden) {
    note({ kind: 'changed', about: 'hidden', message: 'a part that was hidden from readers is a comment now' }, start);
  }
  for (const placed of read.tokens) {
    if (hidden.some(({ start, end }) => placed.start >= start && placed.end <= end) || done.has(placed.start)) continue;
    const mapped = mappedComponent(placed, components);
    const repair = mapped ?? repairOf(placed, removed);
    if (repair === null) continue;
    const { start, end } = placed;
    edits.push(repair.text === '' ? emptied(body, start, end) : { start, end, text: repair.text });
    if (repair.note !== null)
      note({ kind: repair.note.about.includes('-') ? 'component' : 'changed', ...repair.note }, start);
  }
  if (removed.length > 0) {
    const what = removed.length === 1 ? 'an attribute' : `${removed.length} attributes`;
    const message = `${what} without effect in catpost: ${[...new Set(removed)].slice(0, 3).join(', ')}`;
    note({ kind: 'changed', about: 'attributes', message }, read.tokens[0]?.start ?? 0);
  }
  return [...edits, ...fallbacks(read), ...read.closings];
}

function repairOf(placed: PlacedToken, removed: string[]): Repair | null {
  const { token, tag } = placed;
  switch (token.kind) {
    case 'verbatim':
      return repairVerbatim(token);
    case 'start':
      return tag?.kind === 'start' ? repairStart(placed, tag, removed) : null;
    case 'end':
      return repairEnd(placed);
    case 'markup':
      return /^<!doctype/i.test(token.source) ? { text: '', note: null } : null;
    case 'text':
    case 'comment':
    case 'open-comment':
      return null;
  }
}

/** Returns what import-map.yaml says about an element with a dash in its name. */
function mappedComponent({ token }: PlacedToken, components: ReadonlyMap<string, string>): Repair | null {
  if (token.kind !== 'start' || !token.name.includes('-')) return null;
  const html = components.get(token.name);
  if (html === undefined) return null;
  return {
    text: expandEntry(html, { attributes: attributeMap(token.attributes), children: '', isBlock: false }),
    note: null,
  };
}

/** Removes a part; with it the line, if nothing else stands on it. */
function emptied(body: string, start: number, end: number): Edit {
  const lineStart = body.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = body.indexOf('\n', end);
  const isAlone =
    body.slice(lineStart, start).trim() === '' && body.slice(end, lineEnd === -1 ? body.length : lineEnd).trim() === '';
  return isAlone && lineEnd !== -1 ? { start: lineStart, end: lineEnd + 1, text: '' } : { start, end, text: '' };
}

/** Removes the text within players, which is for browsers of the past. */
function fallbacks({ tokens, places }: ReadTags): Edit[] {
  return tokens.flatMap((placed, index) => {
    const { tag } = placed;
    if (tag?.kind !== 'start' || !/^(?:video|audio)$/.test(tag.name) || tag.partner === null) return [];
    const end = places.get(tag.partner.token)?.start ?? placed.end;
    const within = tokens
      .slice(index + 1)
      .filter(({ token, start }) => start < end && token.kind === 'text' && token.source.trim() !== '');
    return within.map((text) => ({ start: text.start, end: text.end, text: '' }));
  });
}
