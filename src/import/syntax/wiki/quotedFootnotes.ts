/** Keeps the footnotes of a note apart from those of the post that quotes it. */
import { posix } from 'node:path';
import { slugFromTitle } from '../../../content/paths/slug.ts';
import { withoutCode } from '../../body/code.ts';
import type { Edit } from '../../body/model.ts';
import { withoutEnding } from '../../folder/markdownNames.ts';
import type { ReadPost } from '../../matter/model.ts';

/** Returns the edits that give the footnotes in a part of a note labels of their own, and that add texts from elsewhere in it. */
export function quotedFootnoteEdits(text: string, note: ReadPost): Edit[] {
  if (!text.includes('[^')) return [];
  const name = slugFromTitle(posix.basename(withoutEnding(note.file)));
  const labels = [...withoutCode(text).matchAll(/\[\^([^\]\s]+)\](:?)/g)];
  const defined = new Set(labels.flatMap(([, label = '', colon]) => (colon === '' ? [] : label)));
  const renamed = labels.map(({ index, 0: whole, 1: label = '', 2: colon = '' }) => {
    return { start: index, end: index + whole.length, text: `[^${name}-${label}]${colon}` };
  });
  const missing = new Set(labels.flatMap(([, label = '']) => (defined.has(label) ? [] : label)));
  const added = definitionsIn(note.body).filter(({ label }) => missing.has(label));
  const texts = added.map(({ label, text: words }) => `\n\n[^${name}-${label}]: ${words}`);
  return [...renamed, { start: text.length, end: text.length, text: texts.join('') }];
}

function definitionsIn(body: string): { label: string; text: string }[] {
  return [...body.matchAll(/^\[\^([^\]\s]+)\]:[ \t]*(.*)$/gm)].map(([, label = '', text = '']) => ({ label, text }));
}
