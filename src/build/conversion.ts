/** What commands know of content that was converted from the folder of another tool. */
import type { Origin } from '../problems/origin.ts';
import type { FileChange } from '../serve/model.ts';

/** Content that was converted. The folders are absolute. */
export type Conversion = {
  /** An empty folder that stands for that of the author's site, if it is the one of another tool. */
  siteFolder: string | null;
  content: string;
  /** The author's folder with the settings of its tool. */
  root: string;
  origin: Origin;
  /** Returns a few lines about what was found. `published` is the number of posts with a page, if it is known. */
  summary: (published: number | null) => string;
  /** Converts the folder again after an edit of some files, and returns the files of the content that have changed. */
  convertAgain: (edited: string[]) => Promise<FileChange[]>;
};
