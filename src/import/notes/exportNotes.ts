/** Says which post of an export a note means, because all posts of one are in the same file. */
import { isForeignMarkdown } from '../folder/markdownNames.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from './model.ts';

/** Returns the notes of a post. Those of an export name the post, and have a line only if the lines are its own. */
export function notesOfPost({ file, meaning }: ReadPost, notes: Note[]): Note[] {
  if (isForeignMarkdown(file)) return notes;
  return notes.map((note) => ({
    ...note,
    line: hasOwnLines(file) ? note.line : null,
    message: `${note.message} (in “${meaning.title}”)`,
  }));
}

/** Returns whether the lines of a post are lines of its file. In JSON, a text has signs for its lines. */
export function hasOwnLines(file: string): boolean {
  return !/\.json$/i.test(file);
}
