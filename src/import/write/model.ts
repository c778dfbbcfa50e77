/** A converted site, before it is written. */
import type { ForeignFolder, ForeignSettings } from '../folder/model.ts';
import type { Note } from '../notes/model.ts';
import type { Reader } from '../readers/model.ts';

/** A text of the new content folder. `lines` has the line of `source` that each line comes from, or 0. */
export type ConvertedFile = { path: string; text: string; source: string; lines: number[] };

/** A file that is copied. `path` is relative to the new content folder. */
type CopiedFile = { path: string; absolute: string; source: string };

/** A file that is made of a part of `source`. */
type MadeFile = { path: string; text: string; source: string };

/** A whole content folder, before it is written. */
export type ConvertedSite = {
  reader: Reader;
  folder: ForeignFolder;
  settings: ForeignSettings;
  collections: Record<string, { permalink: string | null }>;
  /** The languages with a home page of their own, besides that of the site. */
  languages: string[];
  /** The hosts of pictures, frames and recordings that the posts show. */
  media: string[];
  files: ConvertedFile[];
  copies: CopiedFile[];
  /** Files that the conversion made of parts of texts, such as drawings. */
  made: MadeFile[];
  notes: Note[];
};
