/** Reads the folder of a Zola site. */

import { markdown } from './markdown.ts';
import type { Reader } from './model.ts';

/** The reader of Zola. */
export const zola: Reader = {
  ...markdown,
  tool: 'zola',
  title: 'a Zola site',
  isRoot: (_, read) => /^base_url\s*=/m.test(read('config.toml') ?? ''),
};
