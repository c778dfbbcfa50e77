/** Says in a few lines what a folder was taken for, and what was left out. */

import type { ConvertedSite } from '../write/model.ts';
import type { Note, NoteKind } from './model.ts';
import { noteKinds } from './noteKinds.ts';

/** Returns the summary of a conversion. `name` is the folder as the author named it. */
export function summaryOf({ reader, files, notes }: ConvertedSite, name: string): string {
  const kinds = Object.keys(noteKinds).flatMap((kind) => groupOf(notes, kind));
  const posts = `${files.length} ${files.length === 1 ? 'post' : 'posts'}`;
  return [`${name} is read as ${reader.title}: ${posts}`, ...kinds].join('\n');
}

function groupOf(notes: Note[], kind: string): string[] {
  const group = notes.filter((note) => note.kind === kind);
  const [first] = group;
  if (first === undefined) return [];
  const { heading } = noteKinds[first.kind satisfies NoteKind];
  return [`  ${heading}: ${group.length}, such as ${first.file}: ${first.message}`];
}
