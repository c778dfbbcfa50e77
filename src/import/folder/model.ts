/** What is known of a foreign folder before its front matter is read. */

/** A file of a foreign folder. `file` is relative to the root, with `/`. */
export type ForeignFile = { file: string; absolute: string };

/** A folder that another tool made a site from. */
export type ForeignFolder = {
  /** The absolute path of the folder that has the tool's settings. */
  root: string;
  /** The part that the author named, relative to the root and without a final slash; empty for all of it. */
  inside: string;
  /** All files below the root, sorted, without those of git, editors and node_modules. */
  files: ForeignFile[];
  /**
   * Returns the text of a file, relative to the root; null if there is none, it is no UTF-8, or it is larger than a text
   * can be. With `most`, only so many bytes are read.
   */
  read: (file: string, most?: number) => string | null;
  /** What is not listed, and why; missing if there is nothing. */
  leftOut?: readonly LeftOut[];
  /** The path of the root below the folder that the author named; missing if it is that folder, or one above. */
  below?: string;
  /** Sites below that are not read as such, because the author has to name one: `blog (a Hugo site)`. */
  sitesBelow?: readonly string[];
};

/** What the settings of a tool say about the site. Null or empty where they say nothing. */
export type ForeignSettings = {
  title: string | null;
  /** Origin and path: `https://example.org/blog`. */
  url: string | null;
  description: string | null;
  author: string | null;
  language: string | null;
  /** An IANA time zone. */
  timezone: string | null;
  /** `url` is a path of the old site, or a whole address. */
  navigation: { label: string; url: string }[];
  /** Whether names such as `:cat:` were shown as emoji. */
  hasEmojiNames?: boolean;
};

/** `03/04/2024` is the third of April, or the fourth of March. */
export type DayOrder = 'day-first' | 'month-first';

/** One text of a foreign folder, before its front matter is read. */
export type ForeignPost = {
  /** Relative to the root. An entry of an export has the name of the export. */
  file: string;
  /** The markdown with its front matter. */
  text: string;
  /** The line of `file` on which `text` begins, from 1. */
  firstLine: number;
  /** The collection that it goes into; null for a page. */
  collection: string | null;
  /** Its name in the collection, which may have folders: `hello`, `2020/hello`. Empty for the text above the listing. */
  name: string;
  /** The date that its path says, such as `2020-01-31`. */
  date: string | null;
  /** Whether its place says that it is not published. */
  isDraft: boolean;
  /** The language that its path says; null for the site's. */
  language: string | null;
  /** The order of numbers in its dates, if the dates around it tell. */
  dayOrder?: DayOrder;
  /** Values that its place gives it, such as those of a folder. Its front matter wins. */
  defaults?: Readonly<Record<string, unknown>>;
  /** Tags that its place gives it, besides those of its front matter. */
  tags?: readonly string[];
};

/** A file that does not become a post, and why: `it is a README`. */
export type LeftOut = {
  file: string;
  why: string;
  /** The part of `file` that is left out, such as an entry of an export; missing for all of it. */
  part?: string;
};
