/** What the front matter of a foreign post means. */
import type { LeftOutOf } from '../../types/content.ts';
import type { ForeignPost } from '../folder/model.ts';
import type { Note } from '../notes/model.ts';

/** The values of a front matter, which are not checked. */
export type ForeignValues = Record<string, unknown>;

/**
 * What a key of a front matter means. `name` is another name of the post, `own` a key that catpost reads as it is, and
 * `drop` one that only matters to the old tool or its theme.
 */
export type KeyMeaning =
  | 'title'
  | 'date'
  | 'updated'
  | 'description'
  | 'subtitle'
  | 'tags'
  | 'slug'
  | 'address'
  | 'aliases'
  | 'names'
  | 'image'
  | 'cover'
  | 'language'
  | 'series'
  | 'part'
  | 'pinned'
  | 'contents'
  | 'noContents'
  | 'noComments'
  | 'canonical'
  | 'own'
  | 'keep'
  | 'drop';

/** How a tool writes tags: whether spaces divide them in a text, and the tags that are no topics of the post. */
export type TagHabits = { splitsAtSpaces: boolean; ignored: readonly string[] };

/** A picture that a front matter names. `src` is as it is written; `alt` is null if nothing says what it shows. */
export type Picture = { src: string; alt: string | null };

/** What the front matter and the path of a post mean, in catpost's words. */
export type Meaning = {
  title: string;
  /** As catpost reads it; null for a post without any. */
  date: string | null;
  updated: string | null;
  description: string | null;
  tags: string[];
  /** Why the post is a draft, as the end of a sentence; null if it is none. */
  draft: string | null;
  /** Whether the author may not mean a draft: what is written might hide the post, or cannot be read. */
  isUnsure: boolean;
  isUnlisted: boolean;
  /** The day before which the post is not published, if that is not its date. */
  from: string | null;
  /** The day from which on the post is not published any more. */
  until: string | null;
  leftOutOf: LeftOutOf[];
  /** The name that the old address has, if the front matter sets one. */
  slug: string | null;
  /** Further old paths of the front matter. */
  aliases: string[];
  /** Names of the post besides its title, by which other notes may link to it. */
  names: string[];
  image: Picture | null;
  cover: Picture | null;
  language: string | null;
  series: string | null;
  part: number | null;
  isPinned: boolean;
  hasContents: boolean | null;
  /** Keys that catpost reads as they are, such as `dir`, by their names. */
  own: ForeignValues;
  /** The keys that none of these comes from, as they are written. */
  kept: string[];
};

/** A comment with its `#`, its line, and the key that it is above, beside or within; null for one between the keys. */
export type MatterComment = { key: string | null; line: number; text: string };

/** A post whose front matter is read. */
export type ReadPost = ForeignPost & {
  values: ForeignValues;
  /** The text below the front matter. */
  body: string;
  /** How many lines of `file` come before `body`. */
  bodyLine: number;
  /** Returns the line of a key in `file`, or null. */
  lineOf: (key: string) => number | null;
  /** The lines of the front matter that a key has, for keys that are kept; null if they are no YAML by themselves. */
  writtenAs: (key: string) => string | null;
  /** The comments of the front matter, with their lines in `file`. */
  comments: readonly MatterComment[];
  /** What catpost has no key for, or has under another name. */
  meaning: Meaning;
  /** The author's key from which each of catpost's keys comes. */
  sources: ReadonlyMap<string, string>;
  /** Keys that were dropped, because they only matter to the old tool. */
  dropped: readonly string[];
  /** What was changed or guessed. */
  notes: readonly Note[];
};
