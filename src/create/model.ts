/** What `catpost init` knows and does. */
import type { Host } from '../types/config.ts';

/** The settings of a new site, found out on this machine. */
export type NewSite = {
  title: string;
  /** Empty if git knows no name. */
  author: string;
  /** A BCP 47 tag: `de-AT`. */
  language: string;
  timezone: string;
  /** Today in that zone: `2026-01-31`. */
  day: string;
  /** Who will host the site, or null. */
  host: Host | null;
  /** What package.json asks npm for: `^1.2.0`, or `file:` with a tarball. Null for a site in a clone of catpost. */
  dependency: string | null;
};

/** A site that has catpost as a package. */
export type PackageSite = NewSite & { dependency: string };

/** What is in the folder already. */
export type Existing = {
  /** The folders of content/ that have markdown. */
  collections: string[];
  hasMarkdown: boolean;
  /** Folders beside content/ that have markdown, with the number of files directly in them. */
  otherMarkdown: { folder: string; count: number }[];
  /** The text of package.json, or null. */
  manifest: string | null;
  /** The file of the settings, such as `content/site.yaml`, with its text; null if there is none. */
  settings: { file: string; text: string } | null;
  /** The top folder of the git repository that the folder is in, or null. */
  repository: string | null;
};

/** What was done, to be told to the author. Paths are relative to the new folder. */
export type Made = {
  written: string[];
  /** Files that were there before. */
  left: string[];
  isRepositoryMade: boolean;
  /** Sentences about what is left for the author to do. */
  notes: string[];
  /** The commands that come next. */
  next: string[];
};
