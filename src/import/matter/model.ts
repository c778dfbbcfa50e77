/** What the front matter of a foreign post means. */
import type { ForeignPost } from '../folder/model.ts';

/** The values of a front matter, which are not checked. */
export type ForeignValues = Record<string, unknown>;

/** What a key of a front matter means. `name` is another name of the post, and `drop` only matters to the old theme. */
export type KeyMeaning =
  | 'title'
  | 'date'
  | 'updated'
  | 'description'
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
  | 'keep'
  | 'drop';

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
  /** The name that the old address has, if the front matter sets one. */
  slug: string | null;
  /** Further old paths of the front matter. */
  aliases: string[];
  /** Names of the post besides its title, by which other notes may link to it. */
  names: string[];
  image: string | null;
  cover: string | null;
  language: string | null;
  series: string | null;
  part: number | null;
  isPinned: boolean;
  hasContents: boolean | null;
  /** The keys that none of these comes from, as they are written. */
  kept: string[];
};

/** A post whose front matter is read. */
export type ReadPost = ForeignPost & {
  values: ForeignValues;
  /** The text below the front matter. */
  body: string;
  /** How many lines of `file` come before `body`. */
  bodyLine: number;
  /** Returns the line of a key in `file`, or null. */
  lineOf: (key: string) => number | null;
  /** The lines of the front matter that a key has, for keys that are kept; null if it is not written in YAML. */
  writtenAs: (key: string) => string | null;
  /** What catpost has no key for, or has under another name. */
  meaning: Meaning;
};
