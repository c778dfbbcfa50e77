/** Reads the folder of a Eleventy site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Eleventy. */
export const eleventy: Reader = {
  ...markdown,
  tool: 'eleventy',
  title: 'a Eleventy site',
  isRoot: (names) => [...names].some((name) => /^(?:eleventy\.config\.|\.eleventy\.)/.test(name)),
};
