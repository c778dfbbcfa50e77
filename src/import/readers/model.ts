/** What a reader is: all that is known of one tool. */
import type { Tool } from '../../types/tool.ts';
import type { Pass } from '../body/model.ts';
import type { ForeignFolder, ForeignPost, ForeignSettings, LeftOut } from '../folder/model.ts';
import type { KeyMeaning, ReadPost, TagHabits } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';

/** What one tool is known to do. Each is a file of `readers/`. */
export type Reader = {
  tool: Tool;
  /** Its name in sentences. */
  title: string;
  /** Returns whether a folder has the marks of the tool. `names` are the files and folders at its top. */
  isRoot: (names: ReadonlySet<string>, read: ForeignFolder['read']) => boolean;
  /** Whether a file that begins with `text` is an export of the tool; null if it has none. */
  readsFile: ((text: string) => boolean) | null;
  read: (folder: ForeignFolder) => Promise<ForeignSite>;
  /** What the tool's keys mean, where that differs from keyMeanings.ts. The names are folded. */
  keys: Readonly<Record<string, KeyMeaning>>;
  /** How it writes tags, if that differs from most tools. */
  tagHabits?: TagHabits;
  /** What turns bodies into plain markdown, in order. Links are last, for every tool. */
  passes: readonly Pass[];
};

/** A foreign folder with all that a reader knows of it. */
export type ForeignSite = {
  settings: ForeignSettings;
  posts: ForeignPost[];
  leftOut: LeftOut[];
  /** Folders whose files were published at the root of the site, relative to the root: `static`. */
  publicFolders: string[];
  /** Returns the old addresses of a post, the usual one first: `/2020/01/31/hello.html`. */
  addressesOf: (post: ReadPost) => string[];
  /** What there is to say about all of the site. */
  notes?: readonly Note[];
  /** Passes that need what the reader has found. They come before those of the reader. */
  passes?: readonly Pass[];
};
