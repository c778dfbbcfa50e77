/** Reads the folder of a Gatsby site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Gatsby. */
export const gatsby: Reader = {
  ...markdown,
  tool: 'gatsby',
  title: 'a Gatsby site',
  isRoot: (names) => [...names].some((name) => /^gatsby-config\./.test(name)),
};
