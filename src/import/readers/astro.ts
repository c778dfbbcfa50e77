/** Reads the folder of a Astro site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Astro. */
export const astro: Reader = {
  ...markdown,
  tool: 'astro',
  title: 'a Astro site',
  isRoot: (names) => [...names].some((name) => /^astro\.config\./.test(name)),
};
