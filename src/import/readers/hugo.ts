/** Reads the folder of a Hugo site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Hugo. */
export const hugo: Reader = {
  ...markdown,
  tool: 'hugo',
  title: 'a Hugo site',
  isRoot: (names) => names.has('hugo.toml') || names.has('hugo.yaml'),
};
