/** Reads the folder of a Ghost site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Ghost. */
export const ghost: Reader = {
  ...markdown,
  tool: 'ghost',
  title: 'a Ghost site',
  isRoot: () => false,
};
