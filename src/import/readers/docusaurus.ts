/** Reads the folder of a Docusaurus site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Docusaurus. */
export const docusaurus: Reader = {
  ...markdown,
  tool: 'docusaurus',
  title: 'a Docusaurus site',
  isRoot: (names) => [...names].some((name) => /^docusaurus\.config\./.test(name)),
};
