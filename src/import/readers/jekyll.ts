/** Reads the folder of a Jekyll site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Jekyll. */
export const jekyll: Reader = {
  ...markdown,
  tool: 'jekyll',
  title: 'a Jekyll site',
  isRoot: (names) => names.has('_config.yml') || names.has('_posts'),
};
