/** Reads the folder of a WordPress site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of WordPress. */
export const wordpress: Reader = {
  ...markdown,
  tool: 'wordpress',
  title: 'a WordPress site',
  isRoot: () => false,
};
