/** Says what was guessed or changed about the front matter of a post. */
import { foreignGroupOf } from '../../content/keys/foreignGroups.ts';
import { isOwnKey } from '../../content/keys/postKeys.ts';
import { isListingText } from '../folder/listing.ts';
import type { Note } from '../notes/model.ts';
import type { ReadPost } from './model.ts';
import type { Dates } from './readDates.ts';
import type { MatterReading } from './readMatter.ts';
import { readText } from './readText.ts';

/** What was found while a post was read. */
type Findings = {
  matter: Pick<MatterReading, 'repairs' | 'refused'>;
  dates: Pick<Dates, 'messages'>;
  isTitleFromName: boolean;
};

/** Returns the notes of a post, apart from whether it is published. */
export function postNotes(post: Omit<ReadPost, 'notes'>, { matter, dates, isTitleFromName }: Findings): Note[] {
  const { file, meaning, values, lineOf } = post;
  const notes: Note[] = [];
  const add = (kind: Note['kind'], line: number | null, about: string, message: string) => {
    notes.push({ kind, file, line, about, message });
  };
  for (const { line, message } of matter.repairs) add('changed', line, 'front matter that is not valid', message);
  for (const path of matter.refused) {
    const [key = ''] = path.split('.');
    add('key', lineOf(key), path, `${path} is left out, because catpost reads no key with this name`);
  }
  for (const { key, about, message } of dates.messages) add('changed', lineOf(key), about, message);
  if (isTitleFromName && !isListingText(post))
    add('title', null, 'no title', `its title is the name of the file: ${meaning.title}`);
  for (const key of meaning.kept) {
    const address = isCanonical(key) ? readText(values[key]) : null;
    if (address !== null)
      add('key', lineOf(key), key, `${key} names ${address}, but every page is canonical in catpost`);
  }
  return notes;
}

/** Returns one note for each key that was dropped, at the first post that has it. */
export function droppedKeyNotes(posts: readonly ReadPost[]): Note[] {
  const uses = new Map<string, ReadPost[]>();
  for (const post of posts) for (const key of post.dropped) uses.set(key, [...(uses.get(key) ?? []), post]);
  return [...uses].flatMap(([key, users]) => {
    const [first] = users;
    if (first === undefined) return [];
    const more =
      users.length === 1 ? '' : `, here and in ${users.length - 1} more ${users.length === 2 ? 'file' : 'files'}`;
    const reason = isOwnKey(key) ? 'catpost cannot read its value' : 'catpost has no use for it';
    const message = `${key} is dropped${more}, because ${reason}`;
    return [{ kind: 'key', file: first.file, line: first.lineOf(key), about: key, message } as const];
  });
}

function isCanonical(key: string): boolean {
  return foreignGroupOf(key) === 'canonical';
}
