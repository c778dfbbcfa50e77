/** Notes about what was found when the folder and the front matter of its posts were read. */
import { isListingText } from '../folder/listing.ts';
import type { LeftOut } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from './model.ts';

/** Returns the note of a file that is no post. `isReadable` says whether its text can be read. */
export function leftOutNote({ file, why, part }: LeftOut, isReadable: boolean): Note {
  const message = `${part ?? file} is left out, because ${why}`;
  const note = { kind: isReadable ? 'left-out' : 'kept-back', file, line: null, about: why, message } as const;
  return part === undefined ? note : { ...note, part };
}

/** Returns the notes of a post that is not published, or that has no date. */
export function meaningNotes(post: ReadPost): Note[] {
  const { file, meaning, collection } = post;
  const { draft, isUnsure, date } = meaning;
  if (draft !== null) {
    const message = `the post is ${isUnsure ? 'kept back' : 'a draft'}, because ${draft}`;
    return [{ kind: isUnsure ? 'kept-back' : 'draft', file, line: null, about: draft, message }];
  }
  if (date !== null || collection === null || isListingText(post)) return [];
  return [{ kind: 'undated', file, line: null, about: 'no date', message: 'the post has no date' }];
}
