/** How bodies are turned into markdown. */
import type { ForeignSettings } from '../folder/model.ts';
import type { ReadPost } from '../matter/model.ts';
import type { Note } from '../notes/model.ts';

/** Replaces the characters from `start` to `end`. */
export type Edit = { start: number; end: number; text: string };

/** Turns one syntax into markdown. The edits do not overlap. */
export type Pass = (body: string, context: PassContext) => Edit[] | Promise<Edit[]>;

/** What a pass may ask. */
export type PassContext = {
  post: ReadPost;
  site: SiteTable;
  /** HTML for components and shortcodes, by name. */
  components: ReadonlyMap<string, string>;
  /** The passes that the body has gone through, which a text that is put into it has not. */
  earlier: readonly Pass[];
  /** Files that the conversion makes. */
  newFiles: NewFiles;
  /** Reports something about the place `offset` of the body that the pass was given. */
  note: (note: Omit<Note, 'file' | 'line'>, offset: number) => void;
};

/** Files that are not in the foreign folder, by the names that they would have there. */
export type NewFiles = {
  made: Map<string, { text: string; source: string }>;
  /** Adds a file beside that of a post, and returns its name, which has a number if it is taken. */
  add: (post: Pick<ReadPost, 'file'>, name: string, text: string) => string;
};

/**
 * Finds posts and files. A pass writes a link to a file of the foreign folder as `@/` and its name from the root, as in
 * `[hello](@/_posts/2020-01-31-hello.md#intro)`; the links are rewritten last.
 */
export type SiteTable = {
  settings: ForeignSettings;
  /** By file, from the root. */
  posts: ReadonlyMap<string, ReadPost>;
  /** Finds a post by an old address. */
  postAt: (address: string) => ReadPost | null;
  /** Finds a post by its name, its title or the end of its path, in any letter case. */
  postNamed: (name: string) => ReadPost | null;
  /** Finds a file by its name or the end of its path, in any letter case; the nearest to `from`. */
  fileNamed: (name: string, from: string) => string | null;
  /** Returns the text of a file from the root, or null. */
  read: (file: string) => string | null;
};
