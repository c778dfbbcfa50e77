/** Notes about what was found when the folder and the front matter of its posts were read. */
import { isListingText } from '../folder/listing.ts';
import type { LeftOut } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from './model.ts';

/** Returns the notes of files that are no posts. `isReadable` returns whether the text of a file can be read. */
export function leftOutNotes(leftOut: LeftOut[], isReadable: (file: string) => boolean): Note[] {
  return leftOut.map(({ file, why, part }) => {
    const kind = part !== undefined || isReadable(file) ? 'left-out' : 'kept-back';
    const note = {
      kind,
      file,
      line: null,
      about: why,
      message: `${part ?? file} is left out, because ${why}`,
    } as const;
    return part === undefined ? note : { ...note, part };
  });
}

/** Returns the notes of a post that is not published, that has no date, or that was the home page. */
export function meaningNotes(post: ReadPost): Note[] {
  const { file, meaning, collection } = post;
  const { draft, isUnsure, date } = meaning;
  if (draft !== null) {
    const message = `the post is ${isUnsure ? 'kept back' : 'a draft'}, because ${draft}`;
    return [{ kind: isUnsure ? 'kept-back' : 'draft', file, line: null, about: draft, message }];
  }
  if (collection === null && /(?:^|\/)_?index\.[a-z]+$/i.test(file) && post.name === 'home') {
    const message =
      'the text of the home page is a page of its own; to show it there, move it into home.md beside content/';
    return [{ kind: 'changed', file, line: null, about: 'the home page', message }];
  }
  if (date !== null || collection === null || isListingText(post)) return [];
  return [{ kind: 'undated', file, line: null, about: 'no date', message: 'the post has no date' }];
}
