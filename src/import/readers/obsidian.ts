/** Reads the folder of a Obsidian site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Obsidian. */
export const obsidian: Reader = {
  ...markdown,
  tool: 'obsidian',
  title: 'a Obsidian site',
  isRoot: (names) => names.has('.obsidian'),
};
