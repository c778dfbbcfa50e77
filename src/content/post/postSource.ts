/** The state of a post before its fields are read. */

import type { SiteConfig } from '../../types/config.ts';
import type { Position } from '../../types/problem.ts';
import type { NameParts } from '../files/nameParts.ts';
import type { TranslatedFile } from '../files/translatedFile.ts';
import type { PostKey } from '../keys/postKeys.ts';
import type { PostValues } from './postSchema.ts';

/** The inputs of a post besides its file. */
export type PostContext = {
  config: SiteConfig;
  contentName: string;
  /** `2026-01-31`; a post with a later date is scheduled. */
  today: string;
  /** The names of all markdown files: a translation is in the folder of its original. */
  files: ReadonlySet<string>;
};

/** Reports a problem of the file. `line` is the source line at `position` unless it is given; null hides it. */
export type Report = (
  rule: string,
  position: Position | null,
  message: string,
  hint: string,
  line?: string | null,
) => void;

/** A markdown file whose front matter has been parsed and checked. */
export type PostSource = NameParts & {
  /** Relative to the content folder. */
  file: string;
  /** What the name says about its language. */
  translated: TranslatedFile | null;
  /** The whole file. */
  text: string;
  written: PostValues;
  body: string;
  /** Returns the position of a value: of a key, or of an item of its list. */
  positionOf: (key: PostKey, index?: number) => Position;
  writtenAs: (key: PostKey) => string;
  report: Report;
};
