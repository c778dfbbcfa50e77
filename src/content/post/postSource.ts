/** What the readers of a post's fields get. */

import type { Position } from '../../types/problem.ts';
import type { NameParts } from '../files/nameParts.ts';
import type { PostKey } from '../keys/postKeys.ts';
import type { PostValues } from './postSchema.ts';

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
  /** The whole file. */
  text: string;
  written: PostValues;
  body: string;
  /** Returns the position of a value: of a key, or of an item of its list. */
  positionOf: (key: PostKey, index?: number) => Position;
  writtenAs: (key: PostKey) => string;
  report: Report;
};
